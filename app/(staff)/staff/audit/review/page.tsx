import type { Metadata } from 'next'
import { FileChoice } from '#components/files/file-choice.tsx'
import { LineForm } from '#components/settings/line-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { csvEncodings } from '#lib/csv.ts'
import { monthInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { may } from '#lib/staff/access.ts'
import { addMonths, dayOf, monthOf } from '#lib/time.ts'
import { reviewQuery } from '#lib/traces/input.ts'
import { reviewOf } from '#lib/traces/queries.ts'
import { ActCounts } from './act-counts.tsx'
import { confirmReviewAction } from './actions.ts'
import { MemberCounts } from './member-counts.tsx'
import { ReviewLists } from './review-lists.tsx'

type Query = Record<string, string | string[] | undefined>

/** So many months can be chosen, this one among them. */
const MONTHS = 36

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'audit').plain('review.title') }
}

/** 月次点検: a month of the record in numbers, beside the month before, and who has looked through it. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('audit.view')
  const [locale, asked] = await Promise.all([staffLocale(), searchParams])
  const thisMonth = monthOf(dayOf(currentTime()))
  const month = reviewQuery.parse(asked).month ?? addMonths(thisMonth, -1)
  const review = await reviewOf(staff, month)
  const t = textOf(locale, 'audit')
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(thisMonth, -back))
  const refusal = (['not_over', 'reviewed_already'] as const).find((reason) => reason === asked.refused)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/audit', words: t('seals.back') }}
      title={t('review.title')}
      lead={t('review.lead')}
      example={t('review.example')}
      done={asked.done === 'confirmed' && t('review.confirmed')}
    >
      {refusal && <Notice tone="danger" role="alert" title={t(`review.refusal.${refusal}`)} />}
      <form className="flex flex-wrap items-end gap-3 no-print">
        <SelectField
          name="month"
          label={t('review.month')}
          defaultValue={month}
          options={[...new Set([month, ...months])].map((value) => ({
            value,
            label: monthInWords(value, locale),
          }))}
        />
        <Button look="outline">{t('review.show')}</Button>
      </form>
      <ActCounts locale={locale} review={review} />
      <MemberCounts locale={locale} review={review} />
      <ReviewLists locale={locale} review={review} />
      <LineForm
        action={confirmReviewAction.bind(null, month)}
        name="note"
        words={{
          label: t('review.note'),
          hint: t('review.note_hint'),
          required: textOf(locale, 'shell')('field.required'),
          submit: t('review.confirm'),
          problems: problemWords(locale),
        }}
      />
      {may(staff, 'audit.export') && (
        <FileChoice
          locale={locale}
          hint={t('review.export')}
          formats={csvEncodings}
          action="/staff/audit/review.csv"
          kept={{ month }}
          problem={fileProblemOf(staff, asked.unfit)}
        />
      )}
    </SettingsPage>
  )
}
