import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { groupResidentNumber } from '#lib/numbers.ts'

/** Whose account this is: the resident ID, in the groups in which it is read. */
export const OwnNumber = ({ locale, number }: { locale: Locale; number: string }) => (
  <p className="flex flex-wrap items-center gap-x-3">
    <span>{textOf(locale, 'account')('number')}</span>
    <strong className="font-mono text-lg">{groupResidentNumber(number)}</strong>
  </p>
)
