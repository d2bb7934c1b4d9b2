import { z } from 'zod'
import type { Breach } from '#scripts/checks/breach.ts'

const shownAdvisory = z.object({
  source: z.number(),
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
})

/** As much as we need of what `npm audit --json` says: a package names advisories, or packages it needs that have some. */
const auditReport = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), shownAdvisory])) })),
})

/** A known risk that we live with until a day, and why. `advisory` is the last part of its address, `GHSA-…`. */
export const exceptions = z.array(
  z.strictObject({ advisory: z.string(), until: z.iso.date(), why: z.string().min(20) }),
)

type Exception = z.output<typeof exceptions>[number]

/**
 * The known risks of high and critical severity in the packages that are locked, but for those with an exception, and
 * the exceptions that are over or concern nothing any more. Null when the answer is no report: no registry was reached,
 * or it keeps no advisories.
 */
export function compareAdvisories(answer: unknown, known: Exception[], today: string): Breach[] | null {
  const report = auditReport.safeParse(answer)
  if (!report.success) return null
  const named = Object.values(report.data.vulnerabilities).flatMap(({ via }) =>
    via.flatMap((each) => (typeof each === 'string' ? [] : [each])),
  )
  const risks = new Map(named.filter(isSerious).map((each) => [each.url.split('/').at(-1) ?? each.url, each]))
  return [
    ...[...risks]
      .filter(([id]) => !known.some(({ advisory }) => advisory === id))
      .map(([id, { name, title, severity }]) => ({
        path: 'package-lock.json',
        rule: `${name} has a ${severity} advisory, ${id}`,
        message: title,
      })),
    ...known
      .filter(({ until }) => until < today)
      .map(({ advisory, until }) => ({
        path: exceptionsFile,
        rule: `${advisory} was excepted until ${until} only`,
      })),
    ...known
      .filter(({ advisory }) => !risks.has(advisory))
      .map(({ advisory }) => ({
        path: exceptionsFile,
        rule: `${advisory} is in no locked package any more`,
      })),
  ]
}

const isSerious = ({ severity }: z.output<typeof shownAdvisory>): boolean =>
  severity === 'high' || severity === 'critical'

export const exceptionsFile = 'scripts/checks/advisory-exceptions.json'
