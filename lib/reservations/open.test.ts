import { beforeEach, expect, it, vi } from 'vitest'
import { visitor } from '#db/testing/factories.ts'
import { aPartner, aTown, now, partner, start } from '#db/testing/town.ts'
import { addMinutes } from '#lib/time.ts'
import { book } from './book.ts'
import { openReservation } from './open.ts'

let shown: { number: string; accessKey: string }

beforeEach(async () => {
  await aTown({ lanes: 1 })
  const order = {
    counter: 'hall',
    startsAt: start(0).toISOString(),
    visitors: [{ service: 'pickup' }],
    locale: 'ja' as const,
  }
  const booked = await book(partner(await aPartner()), order, undefined, now)
  if (!booked.ok) throw new Error(booked.reason)
  shown = booked.value
})

const wrong = 'ZZZZZZZZZZZZ'

it('opens with the right key', async () => {
  expect(await openReservation(visitor(), shown)).toMatchObject({ ok: true, value: { number: shown.number } })
})

it('answers a wrong key and an unknown number alike', async () => {
  const refusal = { ok: false, reason: 'wrong_key' }
  expect(await openReservation(visitor(), { ...shown, accessKey: wrong })).toEqual(refusal)
  expect(await openReservation(visitor(), { number: '1000000008', accessKey: shown.accessKey })).toEqual(
    refusal,
  )
})

it('does not look at the right key after five wrong ones, sent at once', async () => {
  const guesses = Array.from({ length: 20 }, () => openReservation(visitor(), { ...shown, accessKey: wrong }))
  const answers = await Promise.all(guesses)
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong_key')).toHaveLength(5)
  expect(await openReservation(visitor(), shown)).toMatchObject({ ok: false, reason: 'too_many_tries' })
})

it('limits one address over many numbers, and not the others', async () => {
  const numbers = Array.from({ length: 61 }, (_, index) => String(2_000_000_000 + index))
  const guess = (number: string) => openReservation(visitor('one place'), { number, accessKey: wrong })
  const answers = await Promise.all(numbers.map(guess))
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'too_many_tries')).toHaveLength(1)
  expect((await openReservation(visitor('another place'), shown)).ok).toBe(true)
})

it('says how many seconds are left to wait', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    await Promise.all(
      Array.from({ length: 6 }, () => openReservation(visitor(), { ...shown, accessKey: wrong })),
    )
    vi.setSystemTime(addMinutes(new Date(), 10))
    expect(await openReservation(visitor(), shown)).toMatchObject({
      waitSeconds: expect.toSatisfy((left) => left > 290 && left <= 300),
    })
  } finally {
    vi.useRealTimers()
  }
})

it('forgets the tries of a number when its key was right', async () => {
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([1, 2, 3, 4].map(() => openReservation(visitor(), { ...shown, accessKey: wrong })))
    expect((await openReservation(visitor(), shown)).ok).toBe(true)
  }
})

it('lets one address open as many as it has the keys of', async () => {
  for (let round = 0; round < 70; round += 1)
    expect((await openReservation(visitor('a city hall'), shown)).ok).toBe(true)
})
