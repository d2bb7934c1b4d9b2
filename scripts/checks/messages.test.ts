import { describe, expect, it } from 'vitest'
import { rubyFault } from '#lib/ruby-marks.ts'
import { flatten } from '#scripts/checks/catalogues.ts'
import { compareMessages } from '#scripts/checks/compare-messages.ts'
import { usesIn } from '#scripts/checks/message-use.ts'
import { checkUse } from '#scripts/checks/used-messages.ts'

const plan = {
  source: 'ja',
  plannedLocales: ['ja', 'ja-easy', 'en', 'zh-Hans', 'th'],
  shippedLocales: ['ja', 'ja-easy', 'en', 'zh-Hans'],
  staffLocales: ['ja', 'en'],
  messageDomains: { resident: ['slots'], staff: ['desk'] },
}

const slots = {
  title: '空き状況',
  count: '{n}人',
  state: '{s, select, open {空き} other {満員}}',
  go: '<b>進む</b>',
}

const house = {
  ja: { slots, desk: { arrived: '来場' } },
  'ja-easy': {
    slots: {
      title: '｜空《あ》き',
      count: '{n}｜人《にん》',
      state: '{s, select, open {あき} other {いっぱい}}',
      go: '<b>｜進《すす》む</b>',
    },
  },
  en: {
    slots: {
      title: 'Availability',
      count: '{n, plural, one {# person} other {# people}}',
      state: '{s, select, open {free} other {full}}',
      go: '<b>Go on</b>',
    },
    desk: { arrived: 'Arrived' },
  },
  'zh-Hans': {
    slots: { title: '空き', count: '{n}人', state: '{s, select, open {有} other {满}}', go: '<b>继续</b>' },
  },
}

type Trees = Record<string, Record<string, Record<string, string>>>

const catalogues = (trees: Trees) =>
  new Map(
    Object.entries(trees).map(([locale, domains]) => [
      locale,
      new Map(Object.entries(domains).map(([domain, tree]) => [domain, flatten(tree, domain)])),
    ]),
  )

const faults = (trees: Trees): string[] =>
  compareMessages(plan, catalogues(trees)).map(({ path, rule, message }) =>
    `${path} ${rule} ${message ?? ''}`.trim(),
  )

const withText = (locale: 'ja' | 'ja-easy' | 'en' | 'zh-Hans', key: string, text: string): Trees => ({
  ...house,
  [locale]: { ...house[locale], slots: { ...house[locale].slots, [key]: text } },
})

describe('the catalogues', () => {
  it('say the same in every language', () => {
    expect(faults(house)).toEqual([])
  })

  it('may separate words as their language does', () => {
    expect(
      faults({
        ...house,
        ja: { ...house.ja, desk: { arrived: '、' } },
        en: { ...house.en, desk: { arrived: ', ' } },
      }),
    ).toEqual([])
  })

  it('are all there, and no others', () => {
    const { ja, en, ...rest } = house
    expect(faults({ ja, ...rest, en: { slots: en.slots }, fr: { slots: en.slots } })).toEqual([
      'messages/fr/slots.json is not named in lib/locales.ts',
      'messages/en/desk.json is missing',
    ])
  })

  it('have the keys of Japanese, no fewer and no more', () => {
    const { title, ...lacking } = house.en.slots
    const slips: Trees = { ...house, en: { ...house.en, slots: { ...lacking, titel: title } } }
    expect(faults(slips)).toEqual([
      'messages/en/slots.json lacks slots.title',
      'messages/en/slots.json has slots.titel, which Japanese does not have',
    ])
  })

  it('may lack texts in a language that is not shipped yet, but what it has is right', () => {
    expect(faults({ ...house, th: { slots: { title: 'เวลาว่าง', count: '{n} คน' } } })).toEqual([])
    expect(faults({ ...house, th: { slots: { titel: 'เวลาว่าง', count: '{m} คน' } } })).toEqual([
      'messages/th/slots.json has slots.titel, which Japanese does not have',
      'messages/th/slots.json slots.count differs from Japanese in {m} {n}',
    ])
  })

  it.each([
    ['en', 'count', '{m} people', 'differs from Japanese in {m} {n}'],
    ['en', 'state', '{s, select, opened {free} other {full}}', 'differs from Japanese'],
    ['en', 'go', 'Go on', 'differs from Japanese in <b>'],
    ['en', 'go', '<b>Go on', 'is not ICU'],
    ['en', 'title', '', 'is empty'],
    ['en', 'title', 'Availability ', 'begins or ends with a space'],
    ['en', 'title', '空き状況', 'is not translated'],
    ['zh-Hans', 'go', '<b>進む</b>', 'is not translated'],
    ['ja-easy', 'title', '空き', '空 has no reading'],
    ['ja', 'count', '{n人', 'is not ICU'],
  ] as const)('in %s: %s as "%s" %s', (locale, key, text, fault) => {
    const found = faults(withText(locale, key, text))
    expect(found.some((line) => line.startsWith(`messages/${locale}/slots.json slots.${key} ${fault}`))).toBe(
      true,
    )
  })
})

describe('furigana', () => {
  it.each(['｜窓口《まどぐち》へ ｜行《い》く', '｜2《ふた》つ', 'カードを もつ', ''])(
    '%s is complete',
    (text) => {
      expect(rubyFault(text)).toBeUndefined()
    },
  )

  it.each([
    '窓口',
    '｜窓口',
    '窓口《まどぐち》',
    '｜窓口《》',
    '｜まど《まど》',
    '｜窓口《窓口》',
    '｜窓《まど》口',
  ])('%s is not', (text) => {
    expect(rubyFault(text)).toBeDefined()
  })
})

describe('the use of texts', () => {
  const texts = new Map([
    ['slots', flatten({ title: '空き', count: '{n}人', refusal: { full: '満員', closed: '休み' } }, 'slots')],
  ])
  const rules = (path: string, ...sources: string[]): string[] =>
    checkUse(
      texts,
      sources.map((source) => usesIn(path, source)),
    ).map(({ rule }) => rule)

  const all = `const t = textOf(locale, 'slots'); t('title'); t('count', { n }); t(\`refusal.\${reason}\`)`

  it('is seen in literals and in templates', () => {
    expect(rules('app/page.tsx', all)).toEqual([])
  })

  it('is missed when nobody asks for a text', () => {
    expect(rules('app/page.tsx', "const t = textOf(locale, 'slots'); t('count', { n: 2 })")).toEqual([
      'slots.title is used nowhere',
      'slots.refusal.full is used nowhere',
      'slots.refusal.closed is used nowhere',
    ])
  })

  it('does not take a literal far from its domain for a key, unless it has several steps', () => {
    expect(
      rules(
        'lib/slots/rules.ts',
        "const a = 'title'; const b = 'refusal.full'",
        all.replace("t('title');", ''),
      ),
    ).toEqual(['slots.title is used nowhere'])
  })

  it('leaves no hole in a text', () => {
    expect(
      rules('app/page.tsx', `${all}; t('count'); t.plain('count', { m: 1 }); t('count', values)`),
    ).toEqual(['count needs n', 'count needs n'])
  })

  it('finds Japanese that is not in a catalogue, but for comments and patterns', () => {
    const page = `${all}; const a = <p title="日時">時間 {\`\${n}人\`}</p> // 注意\nconst kana = /[ァ-ヴ]/\nconst marks = '、々ーっョ'`
    expect(rules('components/ui/field.tsx', page)).toEqual(
      new Array(3).fill('what people read stands in messages/'),
    )
    expect(rules('lib/locales.ts', page)).toEqual([])
  })
})
