import { beforeEach, expect, it } from 'vitest'
import { driver } from '#db/client.ts'
import { onSide } from '#db/side.ts'
import { someSettings } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aNotice, anAccount } from '#db/testing/residents.ts'

// Somebody who runs SQL through the residents' side tries passwords and birthdays, without the product between.

beforeEach(resetDatabase)

type Tried = { outcome: string }

const tries = (act: (guess: number) => Promise<Tried[]>): Promise<string[]> =>
  onSide('resident', async () => {
    const outcomes: string[] = []
    for (let guess = 0; guess < 8; guess += 1) outcomes.push((await act(guess))[0]?.outcome ?? '')
    return outcomes
  })

const pausing = ['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked', 'locked']

it('is held to five passwords of an ID, whatever fingerprint and clock they give', async () => {
  const { number } = await anAccount()
  const outcomes = await tries(
    (guess) => driver()<Tried[]>`
      select outcome from resident.sign_in(${number}, ${`a fingerprint ${guess}`}, ${`a hash ${guess}`}, 'x',
        now() + interval '1 day', now() + ${guess} * interval '1 hour')`,
  )
  expect(outcomes).toEqual(pausing)
})

it('is held to five birthdays of a notice', async () => {
  await someSettings({ noticeSignIn: true })
  const { id } = await anAccount({ answers: { birthday: '1980-01-02' } })
  await aNotice(id, 'ABC123456')
  const outcomes = await tries(
    (guess) => driver()<Tried[]>`
      select outcome from resident.sign_in_with_notice('ABC123456', ${`1980-02-0${guess}`}, ${`fingerprint ${guess}`},
        now() + interval '1 day', now() + ${guess} * interval '1 hour')`,
  )
  expect(outcomes).toEqual(pausing)
})

it('learns no hash, and nothing about which IDs exist', async () => {
  const { number } = await anAccount()
  const salts = await onSide('resident', async () => {
    const asked = async (id: string) => {
      const [row] = await driver()<
        { salt: string }[]
      >`select resident.salt_of(${id}, '$argon2id$v=19$m=19456,t=2,p=1') as salt`
      return row?.salt ?? ''
    }
    return [await asked(number), await asked('100000007'), await asked('100000007')]
  })
  for (const salt of salts) expect(salt).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}$/)
  expect(salts[1]).toBe(salts[2])
  expect(salts[0]).not.toBe(salts[1])
})
