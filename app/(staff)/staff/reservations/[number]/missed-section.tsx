import { lastActInWords } from '#components/desk/last-act-words.ts'
import { problemWords } from '#components/shell/problem-words.tsx'
import type { LastAct, VisitPage } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type CorrectionRefusal, corrections } from '#lib/no-shows/rules.ts'
import { correctMissedAction } from './actions.ts'
import { CorrectForm } from './correct-form.tsx'

type Props = { locale: StaffLocale; visit: VisitPage; last: LastAct | null }

/** What a visit was that was marked as missed by mistake, and who was faster to say so. */
export function MissedSection({ locale, visit, last }: Props) {
  const t = textOf(locale, 'visits')
  const told = (reason: CorrectionRefusal) =>
    [t.plain(`missed.refusal.${reason}`), lastActInWords(locale, last)].join(' ')
  return (
    <CorrectForm
      action={correctMissedAction}
      visit={{ id: visit.id, version: visit.version, isMissed: visit.status === 'no_show' }}
      choices={corrections.map((value) => ({ value, label: t(`missed.to_${value}`) }))}
      words={{
        title: t('missed.title'),
        lead: t('missed.lead'),
        to: t('missed.to'),
        reason: t('missed.reason'),
        reasonHint: t('missed.reason_hint'),
        required: t('missed.required'),
        submit: t('missed.submit'),
        problems: problemWords(locale),
        refusals: {
          changed_meanwhile: told('changed_meanwhile'),
          not_missed: told('not_missed'),
        },
      }}
    />
  )
}
