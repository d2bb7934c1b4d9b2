import { beforeEach, expect, it } from 'vitest'
import { crowd } from '#db/testing/crowd.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import { hashPassword } from '#lib/passwords.ts'

// Two servers of one city count together: who asks the one and then the other has no more guesses than who asks one.

type Verb = 'guess_key' | 'guess_password' | 'guess_staff'

beforeEach(resetDatabase)

/** Who is guessed at, and from where each guess comes. */
type Guesser = (index: number) => { name: string; address: string }

/** How many of so many wrong guesses at once, half of them at each of two processes, were looked at. */
async function lookedAt(verb: Verb, count: number, guesser: Guesser): Promise<number> {
  const tasks = Array.from({ length: count }, (_, index) => ({
    verb,
    now: NOW,
    guess: 'ZZZZZZZZZZZZ',
    ...guesser(index),
  }))
  const answers = await crowd(tasks)
  return answers.filter((answer) => !answer.ok && answer.reason.startsWith('wrong')).length
}

const fromAnywhere = (index: number) => `address ${index}`

it.each<[string, Verb, () => Promise<string>]>([
  ['the key of one reservation', 'guess_key', async () => (await aReservation()).number],
  ['the password of one resident', 'guess_password', async () => (await anAccount()).number],
  ['the password of a resident whom there is not', 'guess_password', async () => '999999998'],
  [
    'the password of one clerk',
    'guess_staff',
    async () => (await staffMember({ passwordHash: await hashPassword('a long one') })).loginId,
  ],
  ['the password of a clerk whom there is not', 'guess_staff', async () => 'nobody'],
])('of twenty guesses at %s, five are looked at by both processes together', async (_, verb, nameOf) => {
  const name = await nameOf()
  expect(await lookedAt(verb, 20, (index) => ({ name, address: fromAnywhere(index) }))).toBe(5)
})

it.each<[Verb, number]>([
  ['guess_key', 60],
  ['guess_password', 60],
  ['guess_staff', 50],
])('%s: one address has %i guesses over all names and both processes', async (verb, most) => {
  const name = (index: number) => `${1_000_000_000 + index}`
  expect(await lookedAt(verb, most + 20, (index) => ({ name: name(index), address: 'one' }))).toBe(most)
})
