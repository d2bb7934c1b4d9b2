import { visitColumns } from '#lib/searches/rules.ts'
import { addDays, type Day } from '#lib/time.ts'
import type { SearchCase } from './search-cases.ts'

type Asked = SearchCase['asked']

/** What is drawn for each part of a search; an empty one stands for not asking. How often it stands there is how often it is drawn. */
const partsOn = (today: Day): readonly (readonly Asked[])[] => [
  [
    ...[{}, { name: '佐藤' }, { name: '鈴木' }, { name: '渡辺 正子' }, { name: '正子' }, { name: '山' }],
    ...[...'さまやきたわこ'].map((kana) => ({ kana })),
    ...[{ kana: 'さと' }, { phone: '090' }, { phone: '0901' }, { phone: '5678' }],
    ...[{ name: '佐藤', kana: 'まさこ' }, { kana: 'さ', phone: '09' }, {}, {}],
  ],
  [
    ...[{}, {}, {}, { from: addDays(today, -30), until: addDays(today, -30) }],
    ...[
      { from: addDays(today, -30), until: today },
      { from: addDays(today, -400), until: addDays(today, -35) },
    ],
    ...[{ until: addDays(today, -1500) }, { from: today }, { period: 'today' }],
  ],
  [
    ...[{}, {}, {}, {}, {}, { receivedFrom: addDays(today, -30) }, { receivedUntil: addDays(today, -1700) }],
    { receivedFrom: addDays(today, -200), receivedUntil: addDays(today, -200) },
  ],
  seldom(
    [{ counter: 'counter-3' }, { counter: 'counter-12' }, { counter: 'counter-1,counter-2,counter-5' }],
    9,
  ),
  seldom([{ service: 'service-1' }, { service: 'service-5' }, { service: 'service-8' }], 12),
  seldom([{ status: 'no_show' }, { status: 'booked' }, { status: 'served' }, { status: 'cancelled' }], 16),
  seldom([{ language: 'vi' }, { language: 'ja' }, { language: 'th' }], 12),
  seldom([{ channel: 'api' }, { channel: 'web' }, { channel: 'walk_in' }], 12),
  seldom([{ need: 'guide_dog' }, { need: 'wheelchair' }], 18),
  seldom([{ noted: 'yes' }], 14),
  seldom([{ earliest: '16:00', latest: '16:30' }], 9),
  [{}, ...visitColumns.map((sort) => ({ sort }))],
  [{}, { order: 'descending' }],
]

function seldom(some: readonly Asked[], notAsked: number): Asked[] {
  return [...some, ...new Array<Asked>(notAsked).fill({})]
}

/** Searches with parts drawn at random, the same in every run: what nobody thought of when the ways of reading were made. */
export function searchMixes(today: Day, count: number): SearchCase[] {
  const parts = partsOn(today)
  const draw = drawer(7)
  return Array.from({ length: count }, () => {
    const drawn = parts.map((some) => some[Math.floor(draw() * some.length)] ?? {})
    const asked = Object.assign({}, ...drawn) as Asked
    const name = Object.entries(asked).map(([field, value]) => `${field}=${value}`)
    return { name: name.join(' ') || 'all=yes', asked: name.length > 0 ? asked : { all: 'yes' } }
  })
}

/** Numbers from 0 to 1 as a linear congruence has them, with the factors of Numerical Recipes. */
function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
