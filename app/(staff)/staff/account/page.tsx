import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SessionTable } from '#components/staff/session-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireSignedIn } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { momentInWords } from '#lib/date-words.ts'
import { ownFactor } from '#lib/factors/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { wordQuery } from '#lib/list-query.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { accountQuery } from '#lib/staff/input.ts'
import { openSessions, ownAccount } from '#lib/staff/queries.ts'
import {
  closeOtherSessionsAction,
  closeOwnSessionAction,
  saveEmailAction,
  searchSessionsAction,
} from './actions.ts'
import { FactorSection } from './factor-section.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'security').plain('title') }
}

/** One's own account: password, second factor, address, and where one is signed in. For everybody who works here. */
export default async function AccountPage({ searchParams }: Props) {
  const staff = await requireSignedIn()
  const [locale, limits, asked] = await Promise.all([staffLocale(), citySettings(), searchParams])
  const [account, factor, sessions] = await Promise.all([
    ownAccount(staff),
    ownFactor(staff),
    openSessions(staff.staffId, limits, currentTime()),
  ])
  const { done } = accountQuery.parse(asked)
  const { asked: opened, isRefused } = openedSearch(staff, asked)
  const t = textOf(locale, 'security')
  return (
    <div className="max-w-3xl space-y-8">
      <div className="space-y-2">
        <Heading level={1} size={2}>
          {t('title')}
        </Heading>
        <p>{t('lead')}</p>
      </div>
      {done && <Notice tone="success" role="status" title={t(`done.${done}`)} />}
      <Facts
        facts={[
          { term: t('name'), detail: <span lang="ja">{staff.name}</span> },
          { term: t('loginId'), detail: account.loginId },
          {
            term: t('password.changed'),
            detail: account.passwordChangedAt
              ? momentInWords(account.passwordChangedAt, locale)
              : t('password.never'),
          },
        ]}
      />
      <p>
        <Link href="/staff/account/password">{t('password.title')}</Link>
      </p>
      <FactorSection locale={locale} factor={factor} />
      <section aria-labelledby="email-title" className="space-y-4">
        <Heading level={2} size={4} id="email-title">
          {t('email.title')}
        </Heading>
        <SettingsForm
          action={saveEmailAction}
          sections={[
            {
              fields: [
                {
                  kind: 'line',
                  name: 'email',
                  label: t.plain('email.label'),
                  hint: t('email.hint'),
                  value: account.email ?? '',
                },
              ],
            },
          ]}
          words={settingsFormWords(locale)}
          refusals={{}}
        />
      </section>
      <div className="space-y-4">
        <SessionTable
          locale={locale}
          sessions={sessions}
          ownSessionId={staff.sessionId}
          action={closeOwnSessionAction}
          query={wordQuery.parse(opened).q}
          sent={{ action: searchSessionsAction, isRefused }}
          lead={t('sessions.lead', { minutes: limits.staffIdleMinutes, hours: limits.staffSessionHours })}
        />
        {sessions.length > 1 && (
          <form action={closeOtherSessionsAction}>
            <Button look="outline">{t('sessions.end_others')}</Button>
          </form>
        )}
      </div>
    </div>
  )
}
