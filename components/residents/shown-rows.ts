import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import type { ResidentRow } from '#lib/residents/queries.ts'
import { dayOf } from '#lib/time.ts'
import type { ShownResident } from './resident-table.tsx'

/** Residents as the list shows them, all in words: it is also drawn in the browser, after a search. */
export function shownRows(rows: readonly ResidentRow[], locale: StaffLocale): ShownResident[] {
  const t = textOf(locale, 'residents')
  return rows.map(({ id, number, name, state, createdAt }) => ({
    id,
    number: groupResidentNumber(number),
    openWords: t.plain('list.open', { number: groupResidentNumber(number) }),
    name: name ?? '',
    state,
    stateWords: t.plain(`state.${state}`),
    issuedAt: dayInWords(dayOf(createdAt), locale),
  }))
}
