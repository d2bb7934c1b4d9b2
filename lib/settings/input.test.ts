import { describe, expect, it } from 'vitest'
import { decidedKeys } from '#lib/booking-rules/rules.ts'
import { citySettings, groupInput, valuesOf } from './input.ts'
import { type Control, controls, type EditableSetting, groupNames, settingGroups } from './rules.ts'

/** What a form would send for these settings. */
const typedFor = (group: (typeof groupNames)[number], settings = citySettings.parse({})) =>
  Object.fromEntries(
    settingGroups[group].flatMap((setting): [string, string][] => {
      const value = settings[setting]
      const { kind } = controls[setting]
      if (kind === 'words') return [[`${setting}.ja`, 'ひばり市']]
      if (kind === 'switch') return [[setting, value ? 'yes' : 'no']]
      return [[setting, Array.isArray(value) ? value.join(', ') : String(value)]]
    }),
  )

it.each(groupNames)('the form of the group %s gives back the settings it was filled with', (group) => {
  const read = groupInput(group).parse({ seen: '3', ...typedFor(group) })
  const shipped = citySettings.parse({ cityName: { ja: 'ひばり市' }, callCentreHours: { ja: 'ひばり市' } })
  expect(read.seen).toBe(3)
  for (const [key, value] of Object.entries(valuesOf(group, read)))
    expect(shipped[key as EditableSetting]).toEqual(value)
})

const numbers = Object.entries(controls).filter(
  (entry): entry is [EditableSetting, Extract<Control, { kind: 'number' }>] => entry[1].kind === 'number',
)

it.each(numbers)('the form of %s takes just what the setting takes', (setting, { least, most }) => {
  const isSetting = (value: number) => citySettings.shape[setting].safeParse(value).success
  expect([least - 1, least, most, most + 1].map(isSetting)).toEqual([false, true, true, false])
})

it('every setting is in one group, among the rules, or has a page of its own', () => {
  const grouped = groupNames.flatMap((group) => [...settingGroups[group]] as string[])
  const own = [
    'yearEnd',
    'nationalHours',
    'nationalRest',
    'identityDocuments',
    'visitWork',
    'dayLists',
    'inquiryChoices',
    'inquiryTemplates',
  ]
  expect([...grouped, ...decidedKeys, ...own].toSorted()).toEqual(Object.keys(citySettings.shape).toSorted())
})

describe('what is typed', () => {
  it.each([
    ['keeping', 'contactRetentionDays', '401', 'too_big'],
    ['keeping', 'contactRetentionDays', 'many', 'number'],
    ['city', 'cityName.ja', '', 'required'],
    ['booking', 'email', 'always', 'choice'],
    ['notices', 'reminderDays', '1, 2, 3, 4', 'too_long'],
    ['notices', 'reminderDays', '0', 'too_small'],
    ['notices', 'reminderClock', '', 'required'],
    ['notices', 'reminderClock', '25:00', 'date'],
  ] as const)('in %s as %s = "%s" is %s', (group, field, value, problem) => {
    const read = groupInput(group).safeParse({ ...typedFor(group), [field]: value })
    expect(read.error?.issues[0]).toMatchObject({ path: expect.arrayContaining([field]) })
    expect(JSON.stringify(read.error?.issues)).toContain(problem)
  })

  it('may be full width, short or empty', () => {
    const keeping = groupInput('keeping').parse({ contactRetentionDays: '３１', inquiryRetentionDays: '400' })
    expect(valuesOf('keeping', keeping)).toEqual({ contactRetentionDays: 31, inquiryRetentionDays: 400 })
    expect(
      valuesOf('notices', groupInput('notices').parse({ reminderDays: '7、1 7', reminderClock: '9:00' })),
    ).toEqual({
      reminderDays: [7, 1],
      reminderClock: '09:00',
    })
    expect(
      valuesOf('notices', groupInput('notices').parse({ reminderDays: '', reminderClock: '９：３０' })),
    ).toEqual({
      reminderDays: [],
      reminderClock: '09:30',
    })
  })
})
