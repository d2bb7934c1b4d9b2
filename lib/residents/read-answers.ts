import { and, asc, isNull, not } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { answerColumns } from '#lib/fields/read-columns.ts'
import { EMAIL } from '#lib/fields/rules.ts'
import { nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import { readLeftOut } from '#lib/protection/read-left-out.ts'
import { isProtected } from '#lib/protection/read-visible.ts'
import { demand } from '#lib/staff/access.ts'
import type { Table } from '#lib/table.ts'
import { wordsOf } from '#lib/words.ts'

/** Everybody who has an open account with what they told the city, as a table for a spreadsheet; without those protected, whoever asks. */
export async function readAnswers(staff: StaffMember, locale: StaffLocale): Promise<Table> {
  demand(staff, 'residents.view')
  const words = wordsOf(locale, 'residents')
  const isOut = isProtected({ residentId: residents.id })
  const isOpen = isNull(residents.closedAt)
  const [columns, people, leftOut] = await Promise.all([
    answerColumns('registration', locale),
    database()
      .select()
      .from(residents)
      .where(and(isOpen, not(isOut)))
      .orderBy(asc(residents.number)),
    readLeftOut(staff, residents, and(isOpen, isOut), locale),
  ])
  const labels = [words('list.number'), words('person.language'), ...columns.map(({ label }) => label)]
  return {
    title: words('title'),
    lead: [],
    columns: labels.map((label) => ({ label, share: 1 })),
    rows: people.map(({ number, locale: language, email, answers }) => [
      groupResidentNumber(number),
      nameOfLocale(language),
      ...columns.map(({ read }) => read(email ? { ...answers, [EMAIL]: email } : answers)),
    ]),
    notes: leftOut.flat(),
  }
}
