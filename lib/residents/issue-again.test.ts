import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { residentCredentials, residentEvents } from '#db/schema/residents.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { letterSecretHash } from '#lib/ids.ts'
import { addMinutes } from '#lib/time.ts'
import { issueAgainInput } from './input.ts'
import { issueAgain } from './issue-again.ts'

const wish = (residentId: string) => ({
  residentId,
  requestId: crypto.randomUUID(),
  kind: 'link_code' as const,
  validDays: 30,
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
  expect(issueAgainInput.parse(form)).toEqual({ ...form, validDays: 30 })
  expect(issueAgainInput.safeParse({ ...form, validDays: '0' }).success).toBe(false)
})
