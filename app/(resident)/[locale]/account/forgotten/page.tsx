import type { Metadata } from 'next'
import { AccountForm } from '#components/account/account-form.tsx'
import { formWords, numberLine } from '#components/account/form-words.tsx'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireAccountVisitor } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings } from '#lib/settings/queries.ts'
import { sendResetCodeAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('forgotten.title') }
}

/** The ways to a new password: by mail, and without mail by phone or at a counter. */
export default async function ForgottenPage({ params }: Props) {
  await requireAccountVisitor()
  const locale = await pageLocale(params)
  const { email, residentData, cityPhone, callCentreHours } = await citySettings()
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-8">
      <Heading level={1}>{t('forgotten.title')}</Heading>
      {email !== 'no' && (
        <Panel>
          <Heading level={2}>{t('forgotten.mailTitle')}</Heading>
          <p className="mb-4">{t('forgotten.mailBody')}</p>
          <AccountForm
            locale={locale}
            action={sendResetCodeAction}
            lines={[numberLine(locale)]}
            words={formWords(locale)}
            submit={t('forgotten.mailSubmit')}
            refusedTitle={t('forgotten.refused')}
            refusals={{ too_many_tries: t('refusal.too_many_tries') }}
          />
        </Panel>
      )}
      <section className="space-y-2">
        <Heading level={2}>{t('forgotten.officeTitle')}</Heading>
        <p>{t(email === 'no' ? 'forgotten.officeBodyOnly' : 'forgotten.officeBody')}</p>
        <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
        {residentData === 'stored' && (
          <p>
            <Link href={`/${locale}/account/forgotten/call`}>{t('call.title')}</Link>
          </p>
        )}
      </section>
      <section className="space-y-2">
        <Heading level={2}>{t('forgotten.codeTitle')}</Heading>
        <p>
          <Link href={`/${locale}/account/reset`}>{t('reset.title')}</Link>
        </p>
      </section>
    </div>
  )
}
