import { Heading } from '#components/ui/heading.tsx'
import { isAct } from '#lib/audit/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { detailInWords, subjectInWords, whoInWords } from '#lib/traces/output.ts'
import type { Review } from '#lib/traces/queries.ts'

type Props = { locale: StaffLocale; review: Review }

/** Who was given which rights, who opened what is protected, and who has reviewed the month: one by one. */
export function ReviewLists({ locale, review }: Props) {
  const t = textOf(locale, 'audit')
  return (
    <>
      {(['rights', 'opened'] as const).map((list) => (
        <section key={list} className="space-y-2">
          <Heading level={2} size={3}>
            {t(`review.${list}`)}
          </Heading>
          {review[list].length === 0 && <p>{t('review.none')}</p>}
          <ul className="list-disc space-y-1 pl-6">
            {review[list].map((trace) => (
              <li key={trace.id}>
                {momentInWords(trace.at, locale)} {whoInWords(trace, locale)}{' '}
                {isAct(trace.act) ? t(`act.${trace.act}`) : trace.act} {subjectInWords(trace, locale)}{' '}
                {detailInWords(trace, locale)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className="space-y-2">
        <Heading level={2} size={3}>
          {t('review.reviewers')}
        </Heading>
        {review.reviewers.length === 0 && <p>{t('review.nobody')}</p>}
        <ul className="list-disc space-y-1 pl-6">
          {review.reviewers.map(({ name, reviewedAt, note }) => (
            <li key={name}>{t('review.said', { moment: momentInWords(reviewedAt, locale), name, note })}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
