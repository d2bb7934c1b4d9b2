import { AnswerFacts } from '#components/fields/answer-facts.tsx'
import { Needs } from '#components/reservations/needs.tsx'
import { LanguageName } from '#components/shell/language-name.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { AnswerInWords } from '#lib/fields/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { VisitNeed } from '#lib/reservations/rules.ts'

type Props = {
  locale: Locale
  draft: { email?: string; language?: Locale; needs?: readonly VisitNeed[] }
  /** The account's own address is used where none was typed. */
  account: { email: string | null } | null
  asksEmail: boolean
  answers: readonly AnswerInWords[]
}

/** What was typed, to be read once more, with the way back to it. */
export function DraftPanel({ locale, draft, account, asksEmail, answers }: Props) {
  const t = textOf(locale, 'reservations')
  const email = draft.email ?? account?.email ?? t('visit.noEmail')
  const facts = [
    ...(asksEmail ? [{ key: 'email', term: t('visit.email'), detail: email }] : []),
    { key: 'language', term: t('visit.language'), detail: <LanguageName of={draft.language ?? locale} /> },
    { key: 'needs', term: t('visit.needs'), detail: <Needs locale={locale} needs={draft.needs ?? []} /> },
  ]
  return (
    <Panel>
      <Heading level={2}>{t('confirm.detailsTitle')}</Heading>
      <div className="mt-3">
        <AnswerFacts answers={answers} />
        <Facts facts={facts} />
      </div>
      <p className="mt-4">
        <Link href={`/${locale}/reservations/new`}>{t('confirm.editDetails')}</Link>
      </p>
    </Panel>
  )
}
