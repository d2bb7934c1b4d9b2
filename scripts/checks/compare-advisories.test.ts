import { describe, expect, it } from 'vitest'
import { compareAdvisories, exceptions } from './compare-advisories.ts'

const TODAY = '2026-11-24'
const risk = (id: string, severity: string) => ({
  source: 1,
  name: 'left-pad',
  title: 'Pads to the right',
  url: `https://github.com/advisories/${id}`,
  severity,
})
const reportOf = (...risks: object[]) => ({
  auditReportVersion: 2,
  vulnerabilities: { 'left-pad': { via: risks }, 'needs-left-pad': { via: ['left-pad'] } },
})
const except = (advisory: string, until: string) => ({
  advisory,
  until,
  why: 'Only the build uses it, on our texts.',
})
const rulesOf = (answer: unknown, ...known: ReturnType<typeof except>[]) =>
  compareAdvisories(answer, known, TODAY)?.map(({ rule }) => rule)

describe('known risks of packages', () => {
  it('count from high severity on, each once', () => {
    const answer = reportOf(risk('GHSA-1', 'high'), risk('GHSA-2', 'critical'), risk('GHSA-3', 'moderate'))
    expect(rulesOf(answer)).toEqual([
      'left-pad has a high advisory, GHSA-1',
      'left-pad has a critical advisory, GHSA-2',
    ])
  })

  it('may be excepted until a day, and no longer', () => {
    const answer = reportOf(risk('GHSA-1', 'high'))
    expect(rulesOf(answer, except('GHSA-1', TODAY))).toEqual([])
    expect(rulesOf(answer, except('GHSA-1', '2026-11-23'))).toEqual([
      'GHSA-1 was excepted until 2026-11-23 only',
    ])
  })

  it('leave no exception behind', () => {
    expect(rulesOf(reportOf(), except('GHSA-1', '2027-01-31'))).toEqual([
      'GHSA-1 is in no locked package any more',
    ])
  })

  it.each([null, { message: '405 Method Not Allowed', statusCode: 405 }, { error: { code: 'ENOAUDIT' } }])(
    'are not known when the registry answers %j',
    (answer) => {
      expect(rulesOf(answer)).toBeUndefined()
    },
  )

  it('are excepted with a day and a reason only', () => {
    expect(exceptions.safeParse([{ advisory: 'GHSA-1', until: '2027-01-31', why: 'later' }]).success).toBe(
      false,
    )
    expect(exceptions.safeParse([{ advisory: 'GHSA-1', why: 'Only the build uses it.' }]).success).toBe(false)
  })
})
