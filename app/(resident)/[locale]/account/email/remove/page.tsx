import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountForm } from '#components/account/account-form.tsx'
import { BackToAccount } from '#components/account/back-to-account.tsx'
import { currentLine, formWords } from '#components/account/form-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireMailResident } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { ownAccount } from '#lib/residents/queries.ts'
import { mayRemoveEmail } from '#lib/residents/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { removeEmailAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('remove.title') }
}

/** What it means to have no address in the account, before it is taken out. */
export default async function RemoveEmailPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { email, hasPassword } = await ownAccount(await requireMailResident(locale))
  if (!(email && mayRemoveEmail(await citySettings()))) redirect(`/${locale}/account/email`)
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('remove.title')}</Heading>
      <p className="break-words">{t('email.now', { email })}</p>
      <p>{t('remove.lead')}</p>
      <p>{t('remove.visits')}</p>
      <Panel>
        <AccountForm
          locale={locale}
          action={removeEmailAction}
          lines={hasPassword ? [currentLine(locale)] : []}
          words={formWords(locale)}
          submit={t('remove.submit')}
          refusedTitle={t('remove.refused')}
          refusals={{
            wrong_current_password: t('refusal.wrong_current_password'),
            too_many_tries: t('refusal.too_many_tries'),
            email_needed: t('refusal.email_needed'),
          }}
        />
      </Panel>
      <BackToAccount locale={locale} />
    </div>
  )
}
