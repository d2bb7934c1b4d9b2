import { describe, expect, it } from 'vitest'
import type { BringRule } from '#lib/services/rules.ts'
import { wordsOf } from '#lib/words.ts'
import {
  type Coming,
  checklistInWords,
  checklistOf,
  comingInPerson,
  itemInLine,
  modeOfVisit,
  questionsOfVisit,
  visitMinutes,
} from './rules.ts'

const shortPickup = { firstMinutes: 20, furtherMinutes: 10 }
const shortRenewal = { firstMinutes: 15, furtherMinutes: 5 }

it.each([
  [0, []],
  [20, [shortPickup]],
  [40, [shortPickup, shortPickup, shortPickup]],
  [25, [shortPickup, shortRenewal]],
  [25, [shortRenewal, shortPickup]],
])('a visit takes %i minutes: the first person in full, the others as further ones', (minutes, services) => {
  expect(visitMinutes(services)).toBe(minutes)
})

const KEY = ['access_key']
const ACCOUNT = ['accounts']

it.each([
  ['both', [], 'both'],
  ['both', [null, null], 'both'],
  ['accounts', [null], 'accounts'],
  ['both', [ACCOUNT, null], 'accounts'],
  ['both', [[...KEY, ...ACCOUNT], KEY], 'access_key'],
  ['both', [KEY, ACCOUNT], null],
  ['access_key', [ACCOUNT], null],
  ['accounts', [[]], null],
] as const)('a city that books with %s and services with %j: %s', (city, services, mode) => {
  expect(
    modeOfVisit(
      city,
      services.map((bookingModes) => ({ bookingModes })),
    ),
  ).toBe(mode)
})

it.each([
  [[['purpose']], ['purpose']],
  [
    [['purpose'], ['cars']],
    ['purpose', 'cars'],
  ],
  [
    [['purpose'], null],
    ['purpose', 'cars', 'name'],
  ],
  [[[]], []],
  [[], ['purpose', 'cars', 'name']],
])('services that ask %j: a visit is asked %j', (services, asked) => {
  const fields = ['purpose', 'cars', 'name'].map((key) => ({ key }))
  const visit = services.map((fieldKeys) => ({ fieldKeys }))
  expect(questionsOfVisit(fields, visit).map(({ key }) => key)).toEqual(asked)
})

const one = { count: 1, from: ['A'] }
const two = { count: 2, from: ['B'] }
const thing = (ja: string, rule: Omit<BringRule, 'text'> = {}): BringRule => ({ text: { ja }, ...rule })

const pickup = {
  id: 'pickup',
  name: { ja: '受け取り' },
  bring: [
    thing('通知', { attendances: ['self', 'with_guardian'] }),
    thing('記入した通知', { attendances: ['agent'] }),
    thing('本人', { anyOf: [[one], [two]] }),
    thing('代理人', { attendances: ['agent'], anyOf: [[one, { count: 1, from: ['A', 'B'] }]] }),
    thing('診断書', { attendances: ['agent'], reasons: ['hospital'] }),
    thing('在学証明', { reasons: ['high_school', 'study_abroad'] }),
  ],
}
const renewal = { id: 'renewal', name: { ja: '更新' }, bring: [thing('カード')] }
const lists = [
  { id: 'A', name: { ja: 'A：写真あり' }, documents: [{ ja: '免許証' }, { ja: '旅券' }] },
  { id: 'B', name: { ja: 'B：写真なし' }, documents: [{ ja: '通帳' }] },
  { id: 'C', name: { ja: 'C' }, documents: [{ ja: 'その他' }] },
]

const listsOf = (visitors: readonly Coming[]) =>
  checklistOf([pickup, renewal], visitors, lists).lists.map(({ persons, items }) => [
    persons,
    items.map(({ text }) => text.ja),
  ])

describe('a checklist', () => {
  it.each<[string, Omit<Coming, 'serviceId'>, string[]]>([
    ['in person', { attendance: 'self' }, ['通知', '本人']],
    ['with a guardian', { attendance: 'with_guardian' }, ['通知', '本人']],
    ['an agent without a reason', { attendance: 'agent' }, ['記入した通知', '本人', '代理人']],
    [
      'an agent from the hospital',
      { attendance: 'agent', reason: 'hospital' },
      ['記入した通知', '本人', '代理人', '診断書'],
    ],
    [
      'an agent of a student',
      { attendance: 'agent', reason: 'high_school' },
      ['記入した通知', '本人', '代理人', '在学証明'],
    ],
  ])('has for %s what the rules say for that', (_, coming, items) => {
    expect(listsOf([{ serviceId: 'pickup', ...coming }])).toEqual([[[1], items]])
  })

  it('puts persons together who bring the same, in the order of the visit', () => {
    const child: Coming = { serviceId: 'pickup', attendance: 'agent', reason: 'hospital' }
    expect(listsOf([...comingInPerson(['pickup', 'renewal', 'pickup']), child, child])).toEqual([
      [
        [1, 3],
        ['通知', '本人'],
      ],
      [[2], ['カード']],
      [
        [4, 5],
        ['記入した通知', '本人', '代理人', '診断書'],
      ],
    ])
  })

  it('knows no papers of a service that is gone, and only the lists that are spoken of', () => {
    expect(listsOf(comingInPerson(['gone']))).toEqual([])
    expect(checklistOf([renewal], comingInPerson(['renewal']), lists).documents).toEqual([])
    const { documents } = checklistOf([pickup], comingInPerson(['pickup']), lists)
    expect(documents.map(({ id }) => id)).toEqual(['A', 'B'])
  })
})

describe('a checklist in words', () => {
  const say = wordsOf('ja', 'services')
  const inWords = (visitors: readonly Coming[]) =>
    checklistInWords(checklistOf([pickup, renewal], visitors, lists), say, 'ja')

  it('needs no heading for one person who comes in person', () => {
    expect(inWords(comingInPerson(['pickup'])).lists.map(({ heading }) => heading)).toEqual([''])
  })

  it.each<[Coming[], string[]]>([
    [comingInPerson(['pickup', 'pickup']), ['2人それぞれ：受け取り']],
    [comingInPerson(['pickup', 'renewal', 'pickup']), ['1人目・3人目：受け取り', '2人目：更新']],
    [[{ serviceId: 'pickup', attendance: 'agent', reason: 'child' }], ['受け取り（代理人が来る）']],
    [
      [
        { serviceId: 'pickup', attendance: 'self' },
        { serviceId: 'pickup', attendance: 'with_guardian' },
      ],
      ['1人目：受け取り', '2人目：受け取り（本人が法定代理人といっしょに来る）'],
    ],
  ])('says whose list it is: %j', (visitors, headings) => {
    expect(inWords(visitors).lists.map(({ heading }) => heading)).toEqual(headings)
  })

  it('tells sums of documents', () => {
    const rule = thing('本人', { anyOf: [[one, { count: 1, from: ['A', 'B'] }], [{ ...two, withPhoto: 1 }]] })
    const checklist = checklistOf([{ ...renewal, bring: [rule] }], comingInPerson(['renewal']), lists)
    const { lists: told, documents } = checklistInWords(checklist, say, 'ja')
    const [item] = told[0]?.items ?? []
    expect(item && itemInLine(item, say, 'ja')).toBe(
      '本人：「A」から1点と、「A」か「B」から1点または「B」から2点（うち1点以上は顔写真付き）',
    )
    const sums = { text: '本人', anyOf: ['「A」から 1つ', '「B」から 2つ'] }
    expect(itemInLine(sums, wordsOf('ja-easy', 'services'), 'ja-easy')).toBe(
      '本人：「A」から 1つか 「B」から 2つ',
    )
    expect(documents[1]).toEqual({ name: 'B：写真なし', documents: ['通帳'] })
  })
})
