import type { Metadata } from 'next'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastOfAct, lastOfTexts } from '#lib/latest/queries.ts'
import { termInput, termQuery } from '#lib/texts/input.ts'
import { textsHolding } from '#lib/texts/queries.ts'
import { changeTermAction } from './actions.ts'
import { RecentTerms } from './recent-terms.tsx'
import { TermForm } from './term-form.tsx'
import { TermSearch } from './term-search.tsx'
import { termRows, termWords } from './term-words.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'texts').plain('terms.title') }
}

/** 用語: one word for another in all texts of a language; first what would change, then the act. */
export default async function TermsPage({ searchParams }: Props) {
  const staff = await requireStaff('words.edit')
  const params = await searchParams
  const query = termQuery.parse(params)
  const asked = termInput.safeParse(params)
  const [locale, held] = await Promise.all([
    staffLocale(),
    asked.success ? textsHolding(staff, { ...asked.data, locale: asked.data.language }) : null,
  ])
  const [last, undoneBy] = await Promise.all([
    asked.success ? lastOfTexts(staff, asked.data.language) : null,
    query.faster ? lastOfAct(staff, query.faster) : null,
  ])
  const t = textOf(locale, 'texts')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/words', words: t('back') }}
      title={t('terms.title')}
      lead={t('terms.lead')}
      example={t('terms.example')}
      done={query.done ? t('terms.changed', { count: query.done }) : query.undone && t('terms.undone')}
      faster={query.faster && doneMeanwhile(locale, undoneBy, t('undo_refusal.changed_meanwhile'))}
      isWide
    >
      <TermSearch locale={locale} query={query} />
      {held?.found.length === 0 && <EmptyState>{t('terms.none')}</EmptyState>}
      {asked.success && held && held.found.length > 0 && (
        <TermForm
          key={JSON.stringify(asked.data)}
          action={changeTermAction}
          hidden={{ ...asked.data, seen: held.seen }}
          lang={asked.data.language}
          rows={termRows(held.found, locale)}
          words={termWords(locale, held.found.length, last)}
        />
      )}
      <RecentTerms staff={staff} locale={locale} />
    </SettingsPage>
  )
}
