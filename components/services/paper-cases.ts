import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { BringRule } from '#lib/services/rules.ts'

/** For whom a paper is, in one line. */
export function casesOf({ attendances, reasons }: BringRule, locale: StaffLocale): string {
  const services = textOf(locale, 'services')
  const words = [
    ...(attendances ?? []).map((value) => services.plain(`attendance.${value}`)),
    ...(reasons ?? []).map((value) => services.plain(`reason.${value}`)),
  ]
  return words.length > 0 ? words.join(' / ') : textOf(locale, 'places').plain('papers.for_all')
}
