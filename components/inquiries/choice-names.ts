import type { ChoiceList, InquiryChoice } from '#lib/inquiry-choices.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'

/** What the city calls a choice, also one that is out of use; what nobody knows any more is shown as it is stored. */
export const choiceNames =
  (choices: readonly InquiryChoice[], locale: StaffLocale) =>
  (list: ChoiceList, id: string): string => {
    const choice = choices.find((one) => one.list === list && one.id === id)
    return choice ? localized(choice.name, locale) : id
  }
