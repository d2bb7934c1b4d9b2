import type { StaffMember } from '#lib/actor.ts'
import { readSlipVisit, sampleLetter } from '#lib/documents/read-sample.ts'
import { renderReservationSlip } from '#lib/documents/reservation-slip.tsx'
import { renderResidentLetters } from '#lib/documents/resident-letters.tsx'
import type { PaperKind } from '#lib/documents/rules.ts'
import type { Locale } from '#lib/locales.ts'
import type { NoticeTemplate } from '#lib/notices/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { readReader } from './read-reader.ts'
import { verifyTemplate } from './verify.ts'

type Wish = {
  kind: PaperKind
  locale: Locale
  template: NoticeTemplate
  /** A booking or a resident to fill it with; empty for the sample. */
  number: string
}

/**
 * The paper that a text makes, before it is saved. Nothing is written for it and nobody's secret is on it: where one
 * would stand is an example, and every page says that it is a sample.
 */
export async function renderTrial(
  staff: StaffMember,
  { kind, locale, template, number }: Wish,
  now: Date,
): Promise<Result<Buffer, 'not_printed' | 'no_reader'>> {
  demand(staff, 'notices.edit')
  const verified = await verifyTemplate({ kind, locale, template }, now)
  if (!verified.ok) return refused('not_printed')
  const reader = number ? await readReader(staff, kind, number, now) : {}
  if (!reader) return refused('no_reader')
  const trial = { locale, template }
  if (kind !== 'reservation_slip')
    return ok(
      await renderResidentLetters([sampleLetter(kind, now, reader.to)], await citySettings(), now, trial),
    )
  const { visit, city } = await readSlipVisit(now, reader.facts)
  return ok(await renderReservationSlip(visit, city, locale, now, trial))
}
