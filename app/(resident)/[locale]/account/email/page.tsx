import type { Metadata } from 'next'
import { Restored } from '#app/(resident)/[locale]/account/restored.tsx'
import { SessionNotice } from '#app/(resident)/[locale]/session-notice.tsx'
import { AccountForm } from '#components/account/account-form.tsx'
import { BackToAccount } from '#components/account/back-to-account.tsx'
import { currentLine, formWords } from '#components/account/form-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireMailResident } from '#lib/auth/require-resident.ts'
import { keptTyped } from '#lib/auth/typed-form.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { ownAccount } from '#lib/residents/queries.ts'
import { mayRemoveEmail } from '#lib/residents/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { sendVerifyCodeAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('email.title') }
}

/** The address that notices go to: another one counts after the code mailed to it was typed. */
export default async function EmailPage({ params }: Props) {
  const locale = await pageLocale(params)
  const resident = await requireMailResident(locale)
  const [{ email, hasPassword }, typed] = await Promise.all([
    ownAccount(resident),
    keptTyped(resident, `/${locale}/account/email`),
  ])
  const canRemove = email !== null && mayRemoveEmail(await citySettings())
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('email.title')}</Heading>
      <p className="break-words">{email ? t('email.now', { email }) : t('email.none')}</p>
      <p>{t('email.lead')}</p>
      {typed && <Restored locale={locale} />}
      <SessionNotice locale={locale} resident={resident} />
      <Panel>
        <AccountForm
          locale={locale}
          action={sendVerifyCodeAction}
          lines={[
            {
              name: 'email',
              label: t('email.email'),
              type: 'email',
              autoComplete: 'email',
              defaultValue: typed?.email?.[0],
            },
            ...(hasPassword ? [currentLine(locale)] : []),
          ]}
          words={formWords(locale)}
          submit={t('email.submit')}
          refusedTitle={t('email.refused')}
          refusals={{
            wrong_current_password: t('refusal.wrong_current_password'),
            too_many_tries: t('refusal.too_many_tries'),
          }}
        />
      </Panel>
      {canRemove && (
        <p>
          <Link href={`/${locale}/account/email/remove`}>{t('email.remove')}</Link>
        </p>
      )}
      <BackToAccount locale={locale} />
    </div>
  )
}
