import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { noticeNumbers, residentSessions, residents, residentTries } from '#db/schema/residents.ts'
import { NOW, someSettings, systemJob, visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { purgeResidentSignIns } from './purge-sign-ins.ts'
import { signInWithNotice } from './sign-in-with-notice.ts'

const NUMBER = 'A1B123456'
const BIRTHDAY = '1980-05-06'

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ bookingMode: 'both', residentData: 'stored', noticeSignIn: true })
})

const attempt = (typed: { noticeNumber?: string; birthday?: string } = {}, now = NOW) =>
  signInWithNotice(visitor(), { noticeNumber: NUMBER, birthday: BIRTHDAY, ...typed }, now)

async function addressee(answers: Record<string, string> = { birthday: BIRTHDAY }) {
  const person = await aLetterHolder({ answers })
  await database().insert(noticeNumbers).values({ number: NUMBER, residentId: person.id, createdAt: NOW })
  return person
}

it('notice number and birthday open a session, also before a password was set', async () => {
  const { id: residentId } = await addressee()
  expect(await attempt()).toMatchObject({ ok: true, value: { residentId } })
  expect(await database().select().from(residentSessions)).toMatchObject([{ residentId, endedAt: null }])
})

describe('is answered alike', () => {
  it.each([
    ['for a wrong birthday', async () => attempt({ birthday: '1980-05-07' })],
    ['for a number that was not issued', async () => attempt({ noticeNumber: 'A1B123457' })],
    [
      'for a withdrawn number',
      async () => {
        await database().update(noticeNumbers).set({ withdrawnAt: NOW })
        return attempt()
      },
    ],
    [
      'for a closed account',
      async () => {
        await database().update(residents).set({ closedAt: NOW })
        return attempt()
      },
    ],
    [
      'for somebody whose birthday is not known',
      async () => {
        await database()
          .update(residents)
          .set({ answers: {} })
          .where(eq(residents.answers, { birthday: BIRTHDAY }))
        return attempt()
      },
    ],
    [
      'where the city does not allow it any more',
      async () => {
        await someSettings({ noticeSignIn: false })
        return attempt()
      },
    ],
    [
      'where no data of residents is kept',
      async () => {
        await someSettings({ residentData: 'none' })
        return attempt()
      },
    ],
  ])('%s', async (_, tried) => {
    await addressee()
    expect(await tried()).toEqual(refused('wrong_notice'))
  })
})

it('wrong birthdays pause the number, and nothing that was typed is kept', async () => {
  await addressee()
  for (let wrong = 1; wrong <= 5; wrong += 1)
    expect(await attempt({ birthday: '1999-01-01' })).toEqual(refused('wrong_notice'))
  expect(await attempt()).toEqual(refused('locked'))
  expect(JSON.stringify(await database().select().from(residentTries))).not.toContain(NUMBER)
  expect(await attempt({}, addMinutes(NOW, 1))).toMatchObject({ ok: true })
})

it('old tries, sessions and codes are forgotten', async () => {
  await addressee()
  await attempt()
  await attempt({ birthday: '1999-01-01' })
  const soon = addMinutes(NOW, 24 * 60)
  expect(await purgeResidentSignIns(systemJob(), soon)).toEqual({ tries: 0, sessions: 0, codes: 0 })
  const later = addMinutes(NOW, 32 * 24 * 60)
  expect(await purgeResidentSignIns(systemJob(), later)).toEqual({ tries: 1, sessions: 1, codes: 0 })
})
