import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { residentCredentials, residentEvents } from '#db/schema/residents.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { letterSecretHash } from '#lib/ids.ts'
import { lastTraced } from '#lib/latest/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { issueAgainInput } from './input.ts'
import { issueAgain } from './issue-again.ts'
import { residentById } from './queries.ts'
import { newestOf } from './rules.ts'

const wish = (residentId: string) => ({
  residentId,
  requestId: crypto.randomUUID(),
  kind: 'link_code' as const,
  validDays: 30,
  seen: 0,
})

const keptOf = async (residentId: string) => {
  const own = eq(residentCredentials.residentId, residentId)
  return (await database().select().from(residentCredentials).where(own))[0]
}

beforeEach(resetDatabase)

describe('another letter', () => {
  it('has a new secret, and the old one opens nothing any more', async () => {
    const person = await aLetterHolder({ locale: 'en' })
    const staff = await staffMember()
    const issued = await issueAgain(staff, wish(person.id), NOW)
    if (!issued.ok) throw new Error(issued.reason)
    expect(issued.value).toMatchObject({ number: person.number, kind: 'link_code', locale: 'en' })
    const kept = await keptOf(person.id)
    expect(kept?.initialHash).toBe(letterSecretHash(issued.value.secret))
    expect(kept?.initialHash).not.toBe(letterSecretHash(person.secret))
    expect(kept).toMatchObject({
      initialKind: 'link_code',
      initialExpiresAt: new Date('2026-12-25T00:00:00+09:00'),
    })
    expect(await database().select().from(residentEvents)).toMatchObject([
      { residentId: person.id, kind: 'issued_again', actorId: staff.staffId },
    ])
  })

  it('is made once for one request', async () => {
    const one = wish((await aLetterHolder()).id)
    const staff = await staffMember()
    expect((await issueAgain(staff, one, NOW)).ok).toBe(true)
    const kept = await keptOf(one.residentId)
    expect(await issueAgain(staff, one, NOW)).toEqual({ ok: false, reason: 'already_issued' })
    expect(await keptOf(one.residentId)).toEqual(kept)
  })

  it('that two make at once is made by one, and the other is told by whom and when', async () => {
    const person = await aLetterHolder()
    const clerks = [await staffMember({ name: '窓口 花子' }), await staffMember({ name: '係長 次郎' })]
    const [one, other] = await Promise.all(clerks.map((clerk) => issueAgain(clerk, wish(person.id), NOW)))
    const made = one?.ok ? one : other
    const late = one?.ok ? other : one
    if (!made?.ok || late?.ok !== false) throw new Error('both were made, or none')
    expect(late).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect((await keptOf(person.id))?.initialHash).toBe(letterSecretHash(made.value.secret))
    const [fast, slow] = one?.ok ? clerks : clerks.toReversed()
    if (!fast || !slow) throw new Error('there are two clerks')
    const about = { kind: 'resident' as const, id: person.id }
    const told = { name: fast.name, at: NOW }
    expect(await lastTraced(slow, about, ['resident_issued_again'])).toEqual(told)

    // Who has seen that letter and makes another one, does so knowingly.
    const seen = newestOf((await residentById(slow, person.id, NOW))?.events ?? [], 'issued_again')
    expect((await issueAgain(slow, { ...wish(person.id), seen }, NOW)).ok).toBe(true)
  })

  it.each([
    ['activated', { activatedAt: NOW }],
    ['closed', { closedAt: NOW }],
  ])('is refused for an account that is %s', async (reason, values) => {
    const person = await aLetterHolder(values)
    const later = addMinutes(NOW, 1)
    expect(await issueAgain(await staffMember(), wish(person.id), later)).toEqual({ ok: false, reason })
    expect((await keptOf(person.id))?.initialHash).toBe(letterSecretHash(person.secret))
  })

  it('needs a resident and the right', async () => {
    const nobody = wish(crypto.randomUUID())
    expect(await issueAgain(await staffMember(), nobody, NOW)).toEqual({ ok: false, reason: 'not_found' })
    const clerk = await staffMember({ role: 'clerk' })
    await expect(issueAgain(clerk, nobody, NOW)).rejects.toThrow('lacks residents.issue')
  })
})

it('the form for it says the kind and how long it opens', () => {
  const form = { requestId: crypto.randomUUID(), kind: 'password', validDays: '30' }
  expect(issueAgainInput.parse(form)).toEqual({ ...form, validDays: 30, seen: 0 })
  expect(issueAgainInput.safeParse({ ...form, validDays: '0' }).success).toBe(false)
})
