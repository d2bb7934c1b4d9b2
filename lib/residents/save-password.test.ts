import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { residentCredentials, residentEvents, residents } from '#db/schema/residents.ts'
import { NOW, visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder, secretHolder } from '#db/testing/residents.ts'
import { letterSecretHash } from '#lib/ids.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { proveLetter } from './prove-letter.ts'
import { savePassword } from './save-password.ts'
import { signIn } from './sign-in.ts'
import { verifyNewPassword } from './verify-new-password.ts'

const PHRASE = 'さんぽの途中で 海を見た'
const OWN = { password: PHRASE, locale: 'vi' } as const

beforeEach(resetDatabase)

async function withLetter() {
  const person = await aLetterHolder()
  return { ...person, holder: secretHolder(person.id, { letterHash: letterSecretHash(person.secret) }) }
}

describe('the first use', () => {
  it('sets the password, uses the letter up and signs in', async () => {
    const { id: residentId, number, secret, holder } = await withLetter()
    const saved = await savePassword(holder, OWN, NOW)
    expect(saved).toMatchObject({ ok: true, value: { residentId, isFirstUse: true } })
    const [row] = await database().select().from(residents)
    expect(row).toMatchObject({ activatedAt: NOW, locale: 'vi' })
    const [credentials] = await database().select().from(residentCredentials)
    expect(credentials).toMatchObject({ initialHash: null, initialKind: null, initialExpiresAt: null })
    expect(await database().select().from(residentEvents)).toMatchObject([
      { residentId, kind: 'activated', actorKind: 'secret', actorId: residentId },
    ])
    expect(await signIn(visitor(), { number, password: PHRASE }, NOW)).toMatchObject({ ok: true })
    expect(await signIn(visitor(), { number, password: secret }, NOW)).toEqual(refused('wrong_password'))
  })

  it('happens once, however many times it is sent at once', async () => {
    const { holder } = await withLetter()
    const answers = await Promise.all(Array.from({ length: 6 }, () => savePassword(holder, OWN, NOW)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok)).toEqual(
      Array.from({ length: 5 }, () => refused('secret_used')),
    )
  })

  it('is refused after the letter has run out, was replaced, or the account was closed', async () => {
    const late = await withLetter()
    expect(await savePassword(late.holder, OWN, addMinutes(NOW, 61 * 24 * 60))).toEqual(
      refused('secret_used'),
    )
    const replaced = await withLetter()
    await database()
      .update(residentCredentials)
      .set({ initialHash: 'of another letter' })
      .where(eq(residentCredentials.residentId, replaced.id))
    expect(await savePassword(replaced.holder, OWN, NOW)).toEqual(refused('secret_used'))
    const closed = await withLetter()
    await database().update(residents).set({ closedAt: NOW }).where(eq(residents.id, closed.id))
    expect(await savePassword(closed.holder, OWN, NOW)).toEqual(refused('secret_used'))
  })

  it('leaves the letter alone when the password cannot be taken', async () => {
    const { number, holder } = await withLetter()
    expect(await savePassword(holder, { ...OWN, password: 'password123' }, NOW)).toEqual(
      refused('common_password'),
    )
    expect(await savePassword(holder, { ...OWN, password: `my number ${number}` }, NOW)).toEqual(
      refused('password_has_id'),
    )
    expect(await savePassword(holder, OWN, NOW)).toMatchObject({ ok: true })
  })

  it('does not take the secret of the letter as the password, however it is typed', async () => {
    const { secret, holder } = await withLetter()
    const typed = [
      secret,
      secret.toLowerCase(),
      `${secret.slice(0, 4)}-${secret.slice(4, 8)}-${secret.slice(8)}`,
    ]
    for (const password of typed)
      expect(await savePassword(holder, { ...OWN, password }, NOW)).toEqual(refused('same_password'))
    expect(await savePassword(holder, OWN, NOW)).toMatchObject({ ok: true })
  })
})

describe('the link code of a letter', () => {
  it('opens the first use by itself, until it has run out', async () => {
    const { id, secret } = await aLetterHolder()
    await database().update(residentCredentials).set({ initialKind: 'link_code' })
    const proof = { letterHash: letterSecretHash(secret) }
    expect(await proveLetter(visitor(), secret, NOW)).toEqual({ ok: true, value: { residentId: id, proof } })
    const later = addMinutes(NOW, 61 * 24 * 60)
    expect(await proveLetter(visitor(), secret, later)).toEqual(refused('wrong_letter_code'))
  })

  it('is refused when it is wrong, or is the password of an ID', async () => {
    const { secret } = await aLetterHolder()
    expect(await proveLetter(visitor(), secret, NOW)).toEqual(refused('wrong_letter_code'))
    expect(await proveLetter(visitor(), 'AAAABBBBCCCC', NOW)).toEqual(refused('wrong_letter_code'))
  })

  it('cannot be found by trying', async () => {
    for (let wrong = 1; wrong <= 30; wrong += 1) await proveLetter(visitor(), 'AAAABBBBCCCC', NOW)
    expect(await proveLetter(visitor(), 'AAAABBBBCCCC', NOW)).toEqual(refused('too_many_tries'))
    expect(await proveLetter(visitor('another'), 'AAAABBBBCCCC', NOW)).toEqual(refused('wrong_letter_code'))
  })
})

it.each([
  ['1234567890', 'common_password'],
  ['password123', 'common_password'],
  ['qwertyuiop', 'common_password'],
  ['aaaaaaaaaaaa', 'common_password'],
  ['madoguchi1', 'common_password'],
  ['ｐａｓｓｗｏｒｄ１２３', 'common_password'],
  ['x 123-456-782 y', 'password_has_id'],
  ['correct horse battery', null],
  ['わたしのねこはみけです', null],
  ['ບ້ານຂອງຂ້ອຍຢູ່ແຄມນ້ຳ', null],
  [`${'long and longer '.repeat(12)}.`, null],
])('a new password %j: %s', async (password, refusal) => {
  expect(await verifyNewPassword(password, { number: '123456782' })).toBe(refusal)
})
