import { expect, it } from 'vitest'
import { endInWords, stopInWords } from './stop-words.ts'

const stop = {
  kind: 'counter' as const,
  counterName: null,
  serviceIds: [],
  startsAt: new Date('2026-12-05T04:00:00Z'),
}

it.each([
  ['ja', '2026-12-05T15:00:00Z', '2026年12月5日(土)の終わり'],
  ['en', '2026-12-05T15:00:00Z', 'the end of Saturday, December 5, 2026'],
  ['ja', '2026-12-05T14:30:00Z', '2026年12月5日(土) 23:30'],
] as const)('in %s what ends at %s ends at %s', (locale, end, words) => {
  expect(endInWords(new Date(end), locale)).toBe(words)
})

it('tells of a stop to the end of a day by that day', () => {
  const until = (endsAt: Date | null) => stopInWords({ ...stop, endsAt }, [], 'ja').when
  expect(until(new Date('2026-12-05T15:00:00Z'))).toBe('2026年12月5日(土) 13:00～2026年12月5日(土)の終わり')
  expect(until(null)).toBe('2026年12月5日(土) 13:00～再開するまで')
})

it('says the day once where a stop begins and ends on it', () => {
  const when = (locale: 'ja' | 'en') =>
    stopInWords({ ...stop, endsAt: new Date('2026-12-05T08:00:00Z') }, [], locale).when
  expect(when('ja')).toBe('2026年12月5日(土) 13:00～17:00')
  expect(when('en')).toBe('Saturday, December 5, 2026, 13:00 – 17:00')
})
