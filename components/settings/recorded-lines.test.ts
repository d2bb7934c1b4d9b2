import { describe, expect, it } from 'vitest'
import { recordedLines } from './recorded-lines.ts'
import { recordedName } from './recorded-name.ts'

const counters = new Map([['hall', { ja: '市役所' }]])
const roles = [
  { id: 'clerk', name: null },
  { id: 'help', name: { ja: '応援' } },
]

const role = { name: null, permissions: ['desk.view'], archivedAt: null, requiresSecondFactor: false }

const given = (...list: { roleId: string; validUntil: string | null; counterIds: string[] | null }[]) => ({
  roles: list,
})

describe('the record of rights says in words', () => {
  it.each([
    [
      'a right more',
      role,
      { ...role, permissions: ['desk.view', 'desk.mark'] },
      ['できるようになる：来場と対応済みを記録する'],
    ],
    ['a right less', role, { ...role, permissions: [] }, ['できなくなる：今日の一覧と予約の表を見る']],
    ['a name', role, { ...role, name: { ja: '応援' } }, ['名前：窓口職員 → 応援']],
    ['the archive', role, { ...role, archivedAt: '2026-11-01T00:00:00.000Z' }, ['役割を保管']],
  ])('%s', (_, before, after, told) => {
    expect(
      recordedLines({ thing: 'role', thingId: 'clerk', before, after }, { counters, roles }, 'ja'),
    ).toEqual(told)
  })

  it('what a role allows that came or went', () => {
    const told = (before: object | null, after: object | null) =>
      recordedLines(
        { thing: 'role', thingId: 'helper', before, after } as Parameters<typeof recordedLines>[0],
        { counters, roles },
        'ja',
      )
    const helper = { ...role, name: { ja: '応援' } }
    expect(told(null, helper)).toEqual(['できるようになる：今日の一覧と予約の表を見る'])
    expect(told(helper, null)).toEqual(['できなくなる：今日の一覧と予約の表を見る'])
  })

  it('which role somebody got or lost, where and until when', () => {
    const before = given({ roleId: 'clerk', validUntil: null, counterIds: null })
    const after = given({ roleId: 'help', validUntil: null, counterIds: ['hall'] })
    const change = { thing: 'staff_roles', thingId: 'p1', before, after } as const
    expect(recordedLines(change, { counters, roles }, 'ja')).toEqual([
      '取り上げる：窓口職員（すべての窓口、期限なし）',
      '渡す：応援（市役所、期限なし）',
    ])
    expect(recordedName(change, { people: new Map([['p1', '佐々木 健']]) }, 'ja')).toBe('佐々木 健')
  })
})

describe('the record of texts says in words', () => {
  const text = {
    kind: 'reservation_booked',
    locale: 'ja',
    subject: '受付',
    body: 'a\nb',
    shipped: '受付\n\na',
  }

  it('the lines that came and went, also against the shipped text', () => {
    const changed = { ...text, body: 'a\nc' }
    const told = (before: typeof text | null, after: typeof text | null) =>
      recordedLines({ thing: 'notice_template', thingId: 'x', before, after }, { counters, roles }, 'ja')
    expect(told(text, changed)).toEqual(['消えた行：b', '加わった行：c'])
    expect(told(null, text)).toEqual(['加わった行：b'])
    expect(told(text, null)).toEqual(['消えた行：b'])
  })

  it('what the text is called', () => {
    const change = { thing: 'notice_template', thingId: 'x', before: null, after: text } as const
    expect(recordedName(change, {}, 'ja')).toContain('日本語')
    expect(recordedName({ ...change, thing: 'closure' }, {}, 'ja')).toBeNull()
    const words = { locale: 'ja', domain: 'shell', key: 'home.lead', value: 'a', shipped: 'b' }
    const named = recordedName({ thing: 'text', thingId: 'x', before: null, after: words }, {}, 'ja')
    expect(named).toContain('トップページ')
    expect(named).not.toContain('home.lead')
  })
})
