import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { ownReasons } from '#lib/outbox/rules.ts'

/** Why a mail did not go out: in our words, or in those of the mail server, which speak English. */
export function Reason({ locale, reason }: { locale: StaffLocale; reason: string | null }) {
  const own = ownReasons.find((known) => known === reason)
  return own ? textOf(locale, 'outbox')(`reason.${own}`) : <span lang="en">{reason}</span>
}
