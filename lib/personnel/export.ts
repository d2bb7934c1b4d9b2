import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { type CsvEncoding, encodedCsv } from '#lib/csv.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { wordsOf } from '#lib/words.ts'
import { peopleToEdit } from './queries.ts'
import { personColumns } from './rules.ts'

/**
 * Everybody with an account as a table that can be taken in again. Whoever left stays out. In CP932 a letter that it
 * has not makes the table come in UTF-8 instead: a name is never changed.
 */
export async function exportPeople(
  staff: StaffMember,
  encoding: CsvEncoding,
  locale: StaffLocale,
  now: Date,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; encoding: CsvEncoding }> {
  const t = wordsOf(locale, 'personnel')
  const header = personColumns.map((column) => t(`column.${column}`))
  const people = (await peopleToEdit(staff, now)).filter(({ state }) => state !== 'retired')
  const rows = people.map(({ loginId, name, email, lastDay }) => [loginId, name, email ?? '', lastDay ?? ''])
  await recordView(staff, { act: 'staff_exported', detail: { rows: rows.length } }, now)
  const asked = encodedCsv(header, rows, encoding)
  if ('bytes' in asked) return { bytes: asked.bytes, encoding }
  const whole = encodedCsv(header, rows, 'utf-8')
  if ('foreign' in whole) throw new Error('UTF-8 has every letter')
  return { bytes: whole.bytes, encoding: 'utf-8' }
}
