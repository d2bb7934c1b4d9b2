import { LetterState } from '#components/outbox/letter-state.tsx'
import { Reason } from '#components/outbox/reason.tsx'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import type { Letter } from '#lib/outbox/queries.ts'

/** State, times and recipient of a mail. */
export function LetterDetails({ locale, letter }: { locale: StaffLocale; letter: Letter }) {
  const t = textOf(locale, 'outbox')
  const at = (moment: Date) => momentInWords(moment, locale)
  const facts: (Fact | null)[] = [
    { term: t('list.status'), detail: <LetterState locale={locale} status={letter.status} /> },
    letter.lastError
      ? { term: t('detail.reason'), detail: <Reason locale={locale} reason={letter.lastError} /> }
      : null,
    { term: t('detail.recipient'), detail: letter.recipient || t('detail.forgotten') },
    {
      term: t('list.language'),
      detail: <span lang={languageTag(letter.locale)}>{nameOfLocale(letter.locale)}</span>,
    },
    { term: t('list.createdAt'), detail: at(letter.createdAt) },
    letter.sentAt && { term: t('detail.sentAt'), detail: at(letter.sentAt) },
    letter.status === 'pending' ? { term: t('detail.nextTry'), detail: at(letter.nextAttemptAt) } : null,
    { term: t('list.attempts'), detail: letter.attempts },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null)} />
}
