import type { Metadata } from 'next'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireVisitor } from '#lib/auth/visitor.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { citySettings } from '#lib/settings/queries.ts'
import { AccountOffer } from './account-offer.tsx'
import { openAction } from './actions.ts'
import { LookupForm } from './lookup-form.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'reservations').plain('lookup.title') }
}

/** Where a resident shows number and access key. Says the same whether a number exists or not. */
export default async function LookupPage({ params }: Props) {
  await requireVisitor()
  const locale = await pageLocale(params)
  const settings = await citySettings()
  const { cityPhone, callCentreHours } = settings
  const t = textOf(locale, 'reservations')
  const shell = textOf(locale, 'shell')
  const words = {
    labels: { number: t('visit.number'), accessKey: t('visit.accessKey') },
    hints: { number: t('lookup.numberHint'), accessKey: t('lookup.keyHint') },
    required: shell('field.required'),
    submit: t('lookup.submit'),
    filled: t('lookup.filled'),
    problemsTitles: [1, 2].map((count) => shell('problems_title', { count })),
    problems: problemWords(locale),
    refusedTitle: t('refusal.lookupTitle'),
    refusals: { wrong_key: t('refusal.wrong_key'), too_many_tries: t('refusal.too_many_tries') },
  }
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('lookup.title')}</Heading>
      <AccountOffer locale={locale} settings={settings} />
      <p>{t('lookup.lead')}</p>
      <LookupForm locale={locale} action={openAction} words={words} />
      {cityPhone && (
        <section>
          <Heading level={2}>{t('lookup.lostTitle')}</Heading>
          <p>{t('lookup.lostBody')}</p>
          <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
        </section>
      )}
      <section>
        <Heading level={2}>{t('lookup.newTitle')}</Heading>
        <p>
          <Link href={`/${locale}/availability`}>{shell('nav.availability')}</Link>
        </p>
      </section>
    </div>
  )
}
