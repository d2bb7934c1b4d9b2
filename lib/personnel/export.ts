import type { StaffMember } from '#lib/actor.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { Table } from '#lib/table.ts'
import { wordsOf } from '#lib/words.ts'
import { peopleToEdit } from './queries.ts'
import { personColumns } from './rules.ts'

/** Everybody with an account as a table that can be taken in again. Whoever left stays out. */
export async function exportPeople(staff: StaffMember, locale: StaffLocale, now: Date): Promise<Table> {
  const t = wordsOf(locale, 'personnel')
  const people = (await peopleToEdit(staff, now)).filter(({ state }) => state !== 'retired')
  return {
    title: t('export.title'),
    lead: [],
    columns: personColumns.map((column) => ({ label: t(`column.${column}`), share: 1 })),
    rows: people.map(({ loginId, name, email, lastDay }) => [loginId, name, email ?? '', lastDay ?? '']),
  }
}
