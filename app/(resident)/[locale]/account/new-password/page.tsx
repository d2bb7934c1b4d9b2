import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formWords } from '#components/account/form-words.tsx'
import { NewPasswordForm } from '#components/account/new-password-form.tsx'
import { newPasswordWords } from '#components/account/new-password-words.tsx'
import { OwnNumber } from '#components/account/own-number.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireSecretHolder } from '#lib/auth/secret-holder.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { numberOfSecret } from '#lib/residents/queries.ts'
import { savePasswordAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('newPassword.title') }
}

/** A password of one's own, after the secret of the letter or a one-time code was shown. */
export default async function NewPasswordPage({ params }: Props) {
  const locale = await pageLocale(params)
  const holder = await requireSecretHolder(locale)
  const number = await numberOfSecret(holder)
  if (!number) notFound()
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('newPassword.title')}</Heading>
      <p>{t('newPassword.lead')}</p>
      <OwnNumber locale={locale} number={number} />
      <Panel>
        <NewPasswordForm
          locale={locale}
          action={savePasswordAction}
          number={number}
          words={{ ...formWords(locale), ...newPasswordWords(locale), submit: t('newPassword.submit') }}
          refusals={{
            common_password: t('refusal.common_password'),
            password_has_id: t('refusal.password_has_id'),
            same_password: t('refusal.same_password'),
            secret_used: t('refusal.secret_used'),
          }}
        />
      </Panel>
      <p>
        <Link href={`/${locale}/account/sign-in`}>{t('backToSignIn')}</Link>
      </p>
    </div>
  )
}
