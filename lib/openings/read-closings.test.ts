import { expect, it } from 'vitest'
import type { Closing } from './read-closings.ts'
import { closingsOf } from './read-closings.ts'
import type { CounterDay } from './read-days.ts'

const hours = [{ opens: '08:30', closes: '17:30', least: 2, most: 2 }]
const cause = (kind: CounterDay['causes'][number]['kind'], ja: string, lanes?: number) => ({
  kind,
  id: ja,
  opens: kind === 'closure' ? null : '13:00',
  closes: kind === 'closure' ? null : '17:30',
  shares: lanes === undefined ? null : { lanes, webLanes: 0, phoneLanes: 0, walkInLanes: 0 },
  reason: { ja },
})
const shown = ({ state, lanes, reason }: Closing) => [state ?? 'hours', lanes, reason?.ja ?? ''].join(' ')

const closedAs = (state: CounterDay['state'], causes: CounterDay['causes'], open = hours) =>
  closingsOf({
    day: '2026-11-23',
    holiday: { ja: '勤労感謝の日' },
    counters: [{ counterId: 'hall', state, hours: open, causes }],
  }).map(shown)

it.each([
  ['an ordinary day', closedAs('pattern', []), []],
  ['an opening out of turn', closedAs('special', [cause('special_opening', '臨時開庁', 2)]), []],
  [
    'a half-day closing and fewer lanes, each with its reason',
    closedAs('changed', [cause('exclusion', '停電'), cause('capacity_change', '研修', 1)]),
    ['hours 0 停電', 'hours 1 研修'],
  ],
  ['a holiday, by its name', closedAs('holiday', [], []), ['holiday 0 勤労感謝の日']],
  ['the end of the year', closedAs('year_end', [], []), ['year_end 0 ']],
  [
    'a closed day, by the reason of that alone',
    closedAs('closure', [cause('exclusion', '停電'), cause('closure', '選挙')], []),
    ['closure 0 選挙'],
  ],
  [
    'hours taken out until none is left',
    closedAs('changed', [cause('exclusion', '停電')], []),
    ['changed 0 停電'],
  ],
])('says of %s what keeps the counter closed', (_, found, expected) => {
  expect(found).toEqual(expected)
})

it('has the hours of a closing as moments in Tokyo', () => {
  const [closing] = closingsOf({
    day: '2026-11-24',
    holiday: null,
    counters: [{ counterId: 'hall', state: 'changed', hours, causes: [cause('exclusion', '停電')] }],
  })
  expect(closing).toMatchObject({
    startsAt: new Date('2026-11-24T13:00:00+09:00'),
    endsAt: new Date('2026-11-24T17:30:00+09:00'),
  })
})
