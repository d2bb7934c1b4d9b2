import type { StaffLocale } from '#lib/locales.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'
import { wordsOf } from '#lib/words.ts'

/** The state of a visit in a word, the same on the board, in searches, lists and files: 対応中 while its people are served. */
export function renderStatus(
  { status, servedBy }: { status: ReservationStatus; servedBy: readonly string[] },
  locale: StaffLocale,
): string {
  const words = wordsOf(locale, 'desk')
  return servedBy.length > 0 ? words('in_service.status') : words(`status.${status}`)
}
