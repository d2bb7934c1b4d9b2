import { beforeEach, describe, expect, it } from 'vitest'
import { aCounter, someSettings, systemJob } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { clockOf, type Day, dayOf, instantOf } from '#lib/time.ts'
import { generateSlots } from './generate.ts'
import { availability } from './queries.ts'

/** What residents are offered: for each day that has times the first start and the last one. */
async function offered(counterId: string, from: Day, until: Day): Promise<string[]> {
  const now = instantOf(from, '00:00')
  await someSettings({ horizonDays: 14 })
  await generateSlots(systemJob(), now)
  forgetRemembered()
  const [counter] = await availability(
    { counterIds: [counterId], serviceIds: [], minutes: 15, from, until },
    now,
  )
  const days = Map.groupBy(counter?.slots ?? [], ({ startsAt }) => dayOf(startsAt))
  return [...days].map(([day, slots]) => {
    const [first, last] = [slots[0]?.startsAt ?? now, slots.at(-1)?.startsAt ?? now]
    return `${day.slice(5)} ${clockOf(first)}-${clockOf(last)}`
  })
}

const weekday = (day: string) => `${day} 08:30-17:15`
const saturday = (day: string) => `${day} 08:00-14:45`

// The layouts of a city: a hall on weekdays and Saturdays, a community hall from January to March.
beforeEach(async () => {
  await resetDatabase()
  await aCounter({ id: 'hall' })
  await openCounter('hall', { opens: '08:30', closes: '17:30' })
  await openCounter('hall', { weekdays: [6], opens: '08:00', closes: '15:00', lanes: 2 })
  await aCounter({ id: 'community', seasonFrom: '01-01', seasonUntil: '03-31' })
  await openCounter('community', { opens: '09:00', closes: '16:00', lanes: 1 })
})

describe('residents are offered', () => {
  it.each([
    [
      'a normal week',
      '2026-06-08',
      '2026-06-14',
      [...['06-08', '06-09', '06-10', '06-11', '06-12'].map(weekday), saturday('06-13')],
    ],
    // 6 May is 振替休日: the third of May fell on a Sunday.
    [
      'the holidays of May',
      '2026-05-01',
      '2026-05-08',
      [weekday('05-01'), saturday('05-02'), weekday('05-07'), weekday('05-08')],
    ],
    // 22 September is 国民の休日: it lies between two holidays.
    [
      'the holidays of September',
      '2026-09-18',
      '2026-09-25',
      [weekday('09-18'), saturday('09-19'), weekday('09-24'), weekday('09-25')],
    ],
    ['the year end', '2026-12-28', '2027-01-05', [weekday('12-28'), weekday('01-04'), weekday('01-05')]],
    ['a leap day', '2028-02-28', '2028-03-01', [weekday('02-28'), weekday('02-29'), weekday('03-01')]],
  ])('the hall in %s', async (_, from, until, days) => {
    expect(await offered('hall', from, until)).toEqual(days)
  })

  it.each([
    ['from its first day on that is no holiday', '2026-12-28', '2027-01-05', ['01-04', '01-05']],
    ['until its last day', '2027-03-30', '2027-04-02', ['03-30', '03-31']],
    ['on its leap day', '2028-02-28', '2028-03-01', ['02-28', '02-29', '03-01']],
    ['and not in summer', '2026-06-08', '2026-06-14', []],
  ])('the community hall %s', async (_, from, until, days) => {
    expect(await offered('community', from, until)).toEqual(days.map((day) => `${day} 09:00-15:45`))
  })
})
