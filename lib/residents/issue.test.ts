import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { noticeNumbers, residentCredentials, residentEvents, residents } from '#db/schema/residents.ts'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { letterSecretHash } from '#lib/ids.ts'
import { groupAccessKey, isResidentNumber } from '#lib/numbers.ts'
import { issueInput, mostLettersOnline } from './input.ts'
import { issueResidents } from './issue.ts'

const wish = (values: Partial<Parameters<typeof issueResidents>[1]> = {}) => ({
  requestId: crypto.randomUUID(),
  count: 3,
  kind: 'password' as const,
  locale: 'ja' as const,
  validDays: 60,
  ...values,
})

const lettersOf = (result: Awaited<ReturnType<typeof issueResidents>>) => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

beforeEach(resetDatabase)

describe('issuing resident IDs', () => {
  it('gives each resident an ID and a secret of their own, up to the end of the last day', async () => {
    const letters = lettersOf(await issueResidents(systemJob(), wish({ locale: 'en' }), NOW))
    expect(new Set(letters.map(({ number }) => number)).size).toBe(3)
    expect(new Set(letters.map(({ secret }) => secret)).size).toBe(3)
    for (const letter of letters) {
      expect(isResidentNumber(letter.number)).toBe(true)
      expect(letter).toMatchObject({ kind: 'password', locale: 'en', noticeNumber: null })
      expect(letter.expiresAt).toEqual(new Date('2027-01-24T00:00:00+09:00'))
    }
    expect(await database().$count(residents)).toBe(3)
  })

  it('keeps nothing that gives a secret away, and knows it however it is typed', async () => {
    const [letter] = lettersOf(await issueResidents(systemJob(), wish({ count: 1 }), NOW))
    const secret = letter?.secret ?? ''
    const rows = await Promise.all(
      [residents, residentCredentials, residentEvents].map((table) => database().select().from(table)),
    )
    expect(JSON.stringify(rows)).not.toContain(secret)
    const typed = groupAccessKey(secret).toLowerCase().replaceAll('-', ' ')
    const [kept] = await database()
      .select()
      .from(residentCredentials)
      .where(eq(residentCredentials.initialHash, letterSecretHash(typed)))
    expect(kept).toMatchObject({ initialKind: 'password', passwordHash: null })
  })

  it('is written down with who did it', async () => {
    const staff = await staffMember()
    await issueResidents(staff, wish({ count: 1, kind: 'link_code' }), NOW)
    expect(await database().select().from(residentEvents)).toMatchObject([
      { kind: 'issued', actorKind: 'staff', actorId: staff.staffId, at: NOW },
    ])
  })

  it('happens once for one request, also when it is sent twice at a time', async () => {
    const one = wish()
    const results = await Promise.all([1, 2].map(() => issueResidents(systemJob(), one, NOW)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'already_issued' })
    expect(await database().$count(residents)).toBe(3)
  })

  it('gives notice numbers in their order, and nobody an ID when one of them is taken', async () => {
    const given = ['A1B123456', '00C654321']
    const letters = lettersOf(await issueResidents(systemJob(), wish({ noticeNumbers: given }), NOW))
    expect(letters.map(({ noticeNumber }) => noticeNumber)).toEqual([...given, null])
    const owners = await database()
      .select({ notice: noticeNumbers.number, resident: residents.number })
      .from(noticeNumbers)
      .innerJoin(residents, eq(residents.id, noticeNumbers.residentId))
    expect(owners).toContainEqual({ notice: 'A1B123456', resident: letters[0]?.number })

    const again = await issueResidents(systemJob(), wish({ noticeNumbers: ['ZZZ000000', 'A1B123456'] }), NOW)
    expect(again).toEqual({ ok: false, reason: 'notice_number_taken' })
    expect(await database().$count(residents)).toBe(3)
    expect(await database().$count(noticeNumbers)).toBe(2)
  })

  it('is for those who have the right', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    await expect(issueResidents(clerk, wish(), NOW)).rejects.toThrow('lacks residents.issue')
  })
})

const form = {
  requestId: crypto.randomUUID(),
  count: '１０',
  kind: 'password',
  locale: 'en',
  validDays: '60',
}

it.each([
  ['count', '0'],
  ['count', `${mostLettersOnline + 1}`],
  ['count', '1.5'],
  ['count', ''],
  ['kind', 'stamp'],
  ['locale', 'xx'],
  ['validDays', '401'],
  ['requestId', 'again'],
])('the form is refused with %s = "%s"', (field, value) => {
  expect(issueInput.parse(form)).toMatchObject({ count: 10, validDays: 60 })
  expect(issueInput.safeParse({ ...form, [field]: value }).success).toBe(false)
})
