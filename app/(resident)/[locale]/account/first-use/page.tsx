import type { Metadata } from 'next'
import { AccountForm } from '#components/account/account-form.tsx'
import { codeLine, formWords } from '#components/account/form-words.tsx'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireAccountVisitor } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings } from '#lib/settings/queries.ts'
import { proveLetterAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('firstUse.title') }
}

/** The beginning of an account: the code of the letter, from its QR code or typed. */
export default async function FirstUsePage({ params }: Props) {
  await requireAccountVisitor()
  const locale = await pageLocale(params)
  const { cityPhone, callCentreHours } = await citySettings()
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('firstUse.title')}</Heading>
      <p>{t('firstUse.lead')}</p>
      <Panel>
        <Heading level={2} className="mb-4">
          {t('firstUse.codeTitle')}
        </Heading>
        <AccountForm
          locale={locale}
          action={proveLetterAction}
          lines={[{ ...codeLine, name: 'code', label: t('firstUse.code'), hint: t('firstUse.codeHint') }]}
          words={formWords(locale)}
          submit={t('next')}
          refusedTitle={t('firstUse.refused')}
          refusals={{
            wrong_letter_code: t('refusal.wrong_letter_code'),
            too_many_tries: t('refusal.too_many_tries'),
          }}
          brought={{ line: 'code', said: t('firstUse.brought') }}
        />
      </Panel>
      <section className="space-y-2">
        <Heading level={2}>{t('firstUse.passwordTitle')}</Heading>
        <p>{t('firstUse.passwordBody')}</p>
        <p>
          <Link href={`/${locale}/account/sign-in`}>{t('firstUse.passwordLink')}</Link>
        </p>
      </section>
      {cityPhone && (
        <section className="space-y-2">
          <Heading level={2}>{t('firstUse.lostTitle')}</Heading>
          <p>{t('firstUse.lostBody')}</p>
          <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
        </section>
      )}
    </div>
  )
}
