import type { Metadata } from 'next'
import { SessionNotice } from '#app/(resident)/[locale]/session-notice.tsx'
import { BackToAccount } from '#components/account/back-to-account.tsx'
import { formWords } from '#components/account/form-words.tsx'
import { NewPasswordForm } from '#components/account/new-password-form.tsx'
import { newPasswordWords } from '#components/account/new-password-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireResident } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { ownAccount } from '#lib/residents/queries.ts'
import { changePasswordAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('password_page.title') }
}

/** Changing the password. Who signed in with a notice number and has none yet sets it with their letter. */
export default async function PasswordPage({ params }: Props) {
  const locale = await pageLocale(params)
  const resident = await requireResident(locale)
  const account = await ownAccount(resident)
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('password_page.title')}</Heading>
      <p>{t(account.hasPassword ? 'password_page.lead' : 'password_page.none')}</p>
      {account.hasPassword && <SessionNotice locale={locale} resident={resident} />}
      {account.hasPassword && (
        <Panel>
          <NewPasswordForm
            locale={locale}
            action={changePasswordAction}
            number={account.number}
            words={{
              ...formWords(locale),
              ...newPasswordWords(locale),
              current: t('currentPassword'),
              refusedTitle: t('forgotten.refused'),
              submit: t('password_page.submit'),
            }}
            refusals={{
              common_password: t('refusal.common_password'),
              password_has_id: t('refusal.password_has_id'),
              same_password: t('refusal.same_password'),
              wrong_current_password: t('refusal.wrong_current_password'),
              too_many_tries: t('refusal.too_many_tries'),
            }}
          />
        </Panel>
      )}
      <BackToAccount locale={locale} />
    </div>
  )
}
