import { accessFacts } from '#lib/counters/rules.ts'
import { fieldAudiences, fieldForms, fieldKinds } from '#lib/fields/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { bookingWays } from '#lib/services/rules.ts'
import { stopKinds } from '#lib/stops/rules.ts'

const stopWords = { national: 'stops.national', counter: 'stops.close_now' } as const

/** A value that was chosen from a closed list as its form calls it; undefined for any other. */
export function chosenInWords(key: string, value: string, locale: StaffLocale): string | undefined {
  const forms = textOf(locale, 'forms')
  const oneOf = <Choice extends string>(choices: readonly Choice[], say: (choice: Choice) => string) => {
    const choice = choices.find((each) => each === value)
    return choice && say(choice)
  }
  switch (key) {
    case 'accessibility':
      return oneOf(accessFacts, (fact) => textOf(locale, 'slots').plain(`place.fact.${fact}`))
    case 'bookingModes':
      return oneOf(bookingWays, (way) => textOf(locale, 'places').plain(`service.way.${way}`))
    case 'kind':
      return (
        oneOf(fieldKinds, (kind) => forms.plain(`kind.${kind}`)) ??
        oneOf(stopKinds, (kind) => textOf(locale, 'stranded').plain(stopWords[kind]))
      )
    case 'form':
      return oneOf(fieldForms, (form) => forms.plain(`form.${form}`))
    case 'visibleTo':
      return oneOf(fieldAudiences, (audience) => forms.plain(`audience.${audience}`))
    default:
      return undefined
  }
}
