import type { Option } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { CALL_CENTRE } from '#lib/inquiries/rules.ts'
import { type ChoiceList, type InquiryChoice, offeredEntries } from '#lib/inquiry-choices.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'

/** The call centre and every counter. */
export const placeOptions = (
  locale: StaffLocale,
  counters: readonly { id: string; name: LocalizedText }[],
): Option[] => [
  { value: CALL_CENTRE, label: textOf(locale, 'inquiries').plain('place.call_centre') },
  ...counters.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
]

/** The choices of one list. */
export const ofList = (choices: readonly InquiryChoice[], list: ChoiceList) =>
  choices.filter((one) => one.list === list)

/** The choices of one list for a pull-down, with the one that stands there already. */
export const optionsOf = (
  locale: StaffLocale,
  choices: readonly InquiryChoice[],
  list: ChoiceList,
  kept: string,
): Option[] =>
  offeredEntries(ofList(choices, list), [kept]).map(({ id, name }) => ({
    value: id,
    label: localized(name, locale),
  }))
