import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { Given } from '#lib/roles/rules.ts'

type Bounds = Omit<Given, 'roleId'>

type Counter = { id: string; name: LocalizedText }

/** Where and for what a role holds and until when, in words. */
export function boundsInWords(
  { validUntil, counterIds, modules }: Bounds,
  counters: readonly Counter[],
  locale: StaffLocale,
): { where: string; until: string } {
  const t = textOf(locale, 'roles')
  const names = counterIds?.map((id) => {
    const counter = counters.find((one) => one.id === id)
    return counter ? localized(counter.name, locale) : id
  })
  const between = locale === 'ja' ? '、' : ', '
  const where = names ? names.join(between) : t.plain('holders.everywhere')
  const own = modules?.map((name) => t.plain(`module.${name}`)).join(between)
  return {
    where: own ? t.plain('holders.for_modules', { where, modules: own }) : where,
    until: validUntil
      ? t.plain('holders.until', { day: dayInWords(validUntil, locale) })
      : t.plain('holders.always'),
  }
}
