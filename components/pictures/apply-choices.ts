import { weekdayInWords } from '#lib/date-words.ts'
import { type Asked, typedInAddress } from '#lib/forms/typed-address.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { applyNames } from '#lib/pictures/rules.ts'
import type { Day } from '#lib/time.ts'
import type { ApplyChoices } from './apply-fields.tsx'
import { dayChoices } from './picture-words.ts'

type Given = {
  locale: StaffLocale
  /** The day and counter that are shown. */
  day: Day
  counterId: string
  today: Day
  counters: readonly { id: string; name: LocalizedText }[]
  asked: Asked
}

/** For which days and which further counters a picture can be meant, with what the address says of it. */
export function applyChoices({ locale, day, counterId, today, counters, asked }: Given): ApplyChoices {
  const typed = typedInAddress(asked)
  return {
    weeks: dayChoices(day, today, locale),
    weekdays: [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
      value: `${weekday}`,
      label: weekdayInWords(weekday, locale),
    })),
    counters: counters
      .filter(({ id }) => id !== counterId)
      .map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
    chosen: Object.fromEntries(applyNames.flatMap((name) => (typed[name] ? [[name, typed[name]]] : []))),
  }
}
