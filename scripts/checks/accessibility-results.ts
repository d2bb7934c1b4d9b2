import { readFileSync } from 'node:fs'
import path from 'node:path'
import { criteria, criterionOfTag, type Results, verdictOf } from '#lib/accessibility/rules.ts'

/** What the last run of the browser tests has found; thrown away with the other results. */
export const lastResults = path.join('test-results', 'accessibility.json')

/** What the statement for residents is made of; kept in the repository. */
export const keptResults = path.join('lib', 'accessibility-results.json')

export const readResults = (file: string): Results => JSON.parse(readFileSync(file, 'utf8'))

/** As much as we need of the JSON report of Playwright. */
type Suite = { suites?: Suite[]; specs: Spec[] }
type Spec = { title: string; tests: { status: string; annotations: Annotation[] }[] }
type Annotation = { type: string; description?: string }

export type BrowserReport = { suites: Suite[] }

/** What a run says about accessibility: the titles that passed wherever they ran, and what axe found met how often. */
export function resultsIn(report: BrowserReport, testedOn: string): Results {
  const specs = report.suites.flatMap(specsOf)
  const failed = new Set(specs.flatMap((spec) => (isFine(spec) ? [] : [spec.title])))
  const scans = specs
    .filter(isFine)
    .flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations))
    .flatMap(({ type, description = '' }) => (type === 'axe' ? [criteriaIn(description)] : []))
  const met = criteria.flatMap(({ id }): [string, number][] => {
    const count = scans.filter((found) => found.has(id)).length
    return count > 0 ? [[id, count]] : []
  })
  const titles = [...new Set(specs.map(({ title }) => title))].sort()
  return {
    testedOn,
    scans: scans.length,
    axe: Object.fromEntries(met),
    passed: titles.filter((title) => !failed.has(title)),
  }
}

const specsOf = ({ suites = [], specs }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)]

const isFine = ({ tests }: Spec): boolean => tests.every(({ status }) => status === 'expected')

const criteriaIn = (tags: string): Set<string> =>
  new Set(tags.split(' ').flatMap((tag) => criterionOfTag(tag) ?? []))

/** The criteria that the kept results call tested and a newer run does not confirm: what the statement must not say. */
export const unconfirmed = (kept: Results, last: Results): string[] =>
  criteria
    .filter((criterion) => verdictOf(criterion, kept) === 'tested' && verdictOf(criterion, last) !== 'tested')
    .map(({ id }) => id)

/** The journeys that a criterion names and no run has: renamed, or never written. */
export const unknownJourneys = (last: Results): string[] => {
  const named = criteria.flatMap(({ proof }) => ('tests' in proof ? proof.tests : []))
  return [...new Set(named)].filter((title) => !last.passed.includes(title))
}
