import { describe, expect, it } from 'vitest'
import { checkMarks } from '#scripts/checks/marks.ts'

const rulesIn = (path: string, text: string) => checkMarks(path, text).map(({ rule }) => rule)

// Put together from two halves, so that this file does not carry the marks it looks for.
const bad = [
  ['// TO', 'DO: later'],
  ['// FIX', 'ME'],
  ['// @ts-', 'ignore'],
  ['// @ts-', 'expect-error: known'],
  ['// biome-', 'ignore lint: no'],
  ['it.', "only('x', () => {})"],
  ['test.', "skip('x')"],
  ['const a = b as ', 'any'],
  ['const a = b as ', 'StaffMember'],
  ['const a = b as unknown a', 's Visitor'],
  ["'use ", "server'"],
]

describe('marks', () => {
  it.each(bad)('%s%s is found', (start, end) => {
    expect(rulesIn('lib/slots/claim.ts', `first line\n${start}${end}\n`)).toHaveLength(1)
  })

  it('are reported with their line', () => {
    expect(checkMarks('lib/time.ts', `one\ntwo // TO${'DO'}`)).toMatchObject([{ path: 'lib/time.ts:2' }])
  })

  it('leave the gate and the factories to make actors', () => {
    expect(rulesIn('lib/auth/require-staff.ts', `return row a${'s StaffMember'}`)).toEqual([])
    expect(rulesIn('db/testing/actors.ts', `return row a${'s StaffMember'}`)).toEqual([])
  })

  it('let actions.ts export actions and types only', () => {
    const file = 'app/(staff)/staff/actions.ts'
    expect(rulesIn(file, "'use server'\nexport async function markArrivedAction() {}")).toEqual([])
    expect(rulesIn(file, "'use server'\nexport const limit = 3")).toHaveLength(1)
    expect(rulesIn(file, "'use server'\nexport async function markArrived() {}")).toHaveLength(1)
  })

  it('are not seen in plain code', () => {
    expect(
      rulesIn('lib/slots/claim.ts', 'const kinds = [1] as const\nconst only = rows.filter(isFree)'),
    ).toEqual([])
  })
})
