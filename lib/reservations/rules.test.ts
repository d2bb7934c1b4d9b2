import { describe, expect, it } from 'vitest'
import { addMinutes } from '#lib/time.ts'
import { cancelRefusal, changeRefusal, reservationStatuses } from './rules.ts'

const startsAt = new Date('2026-11-25T09:00:00+09:00')
const cutoffs = { changeCutoffMinutes: 120, cancelCutoffMinutes: 60 }

describe('what a resident may still do alone', () => {
  it.each([
    [121, null, null],
    [120, null, null],
    [119, 'too_late', null],
    [60, 'too_late', null],
    [59, 'too_late', 'too_late'],
    [-10, 'too_late', 'too_late'],
  ])('%i minutes before the visit: change %s, cancel %s', (minutes, change, cancel) => {
    const now = addMinutes(startsAt, -minutes)
    expect(changeRefusal({ status: 'booked', startsAt }, cutoffs, now)).toBe(change)
    expect(cancelRefusal({ status: 'booked', startsAt }, cutoffs, now)).toBe(cancel)
  })

  it.each(reservationStatuses.filter((status) => status !== 'booked'))(
    'nothing when the visit is %s',
    (status) => {
      const early = addMinutes(startsAt, -9999)
      expect(changeRefusal({ status, startsAt }, cutoffs, early)).toBe('not_changeable')
      expect(cancelRefusal({ status, startsAt }, cutoffs, early)).toBe('not_changeable')
    },
  )
})
