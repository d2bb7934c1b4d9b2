import type { Metadata } from 'next'
import { SessionNotice } from '#app/(resident)/[locale]/session-notice.tsx'
import { AccountForm } from '#components/account/account-form.tsx'
import { BackToAccount } from '#components/account/back-to-account.tsx'
import { codeLine, formWords } from '#components/account/form-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireMailResident } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { proveEmailAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('verify.title') }
}

/** Where the code that was mailed to a new address is typed. */
export default async function VerifyEmailPage({ params }: Props) {
  const locale = await pageLocale(params)
  const resident = await requireMailResident(locale)
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('verify.title')}</Heading>
      <p>{t('verify.lead')}</p>
      <SessionNotice locale={locale} resident={resident} />
      <Panel>
        <AccountForm
          locale={locale}
          action={proveEmailAction}
          lines={[{ ...codeLine, name: 'code', label: t('verify.code'), hint: t('firstUse.codeHint') }]}
          words={formWords(locale)}
          submit={t('verify.submit')}
          refusedTitle={t('firstUse.refused')}
          refusals={{
            wrong_email_code: t('refusal.wrong_email_code'),
            too_many_tries: t('refusal.too_many_tries'),
          }}
        />
      </Panel>
      <p>
        <Link href={`/${locale}/account/email`}>{t('verify.again')}</Link>
      </p>
      <BackToAccount locale={locale} />
    </div>
  )
}
