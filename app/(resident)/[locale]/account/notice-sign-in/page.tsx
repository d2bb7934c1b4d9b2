import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { HeldPlace } from '#app/(resident)/[locale]/account/held-place.tsx'
import { AccountForm } from '#components/account/account-form.tsx'
import { formWords } from '#components/account/form-words.tsx'
import { PhoneLine } from '#components/reservations/phone-line.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { currentResident, requireNoticeVisitor } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { residentPath } from '#lib/residents/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { noticeSignInAction } from './actions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('notice.title') }
}

/** Signing in with the number of the 交付通知書 and the birthday, where the city allows it. */
export default async function NoticeSignInPage({ params, searchParams }: Props) {
  const visitor = await requireNoticeVisitor()
  const locale = await pageLocale(params)
  const to = residentPath((await searchParams).to, locale)
  if (await currentResident()) redirect(to as Route)
  const { cityPhone, callCentreHours } = await citySettings()
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <Heading level={1}>{t('notice.title')}</Heading>
      <p>{t('notice.lead')}</p>
      <HeldPlace locale={locale} booker={visitor} />
      <Panel>
        <AccountForm
          locale={locale}
          action={noticeSignInAction.bind(null, to)}
          lines={[
            {
              name: 'noticeNumber',
              label: t('notice.number'),
              hint: t('notice.numberHint'),
              autoComplete: 'off',
              autoCapitalize: 'characters',
              className: 'max-w-xs font-mono',
            },
            {
              name: 'birthday',
              label: t('notice.birthday'),
              hint: t('notice.birthdayHint'),
              autoComplete: 'bday',
              className: 'max-w-xs',
            },
          ]}
          words={formWords(locale)}
          submit={t('signIn.submit')}
          refusedTitle={t('signIn.refused')}
          refusals={{ wrong_notice: t('refusal.wrong_notice'), locked: t('refusal.locked') }}
        />
      </Panel>
      <section className="space-y-2">
        <Heading level={2}>{t('notice.otherTitle')}</Heading>
        <p>{t('notice.otherBody')}</p>
        <p>
          <Link href={`/${locale}/account/sign-in?${new URLSearchParams({ to })}`}>{t('backToSignIn')}</Link>
        </p>
        <PhoneLine locale={locale} number={cityPhone} hours={callCentreHours} />
      </section>
    </div>
  )
}
