import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { HeldPlace } from '#app/(resident)/[locale]/account/held-place.tsx'
import { AccountForm } from '#components/account/account-form.tsx'
import { formWords, numberLine } from '#components/account/form-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { currentResident, requireAccountVisitor } from '#lib/auth/require-resident.ts'
import { pageLocale } from '#lib/i18n/page-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { residentPath } from '#lib/residents/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { signInAction } from './actions.ts'
import { OtherWays } from './other-ways.tsx'
import { SignedOut } from './signed-out.tsx'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ to?: string | string[]; done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textOf(await pageLocale(params), 'account').plain('signIn.title') }
}

/** Where residents sign in with their ID. Who is signed in already goes on at once. */
export default async function SignInPage({ params, searchParams }: Props) {
  const visitor = await requireAccountVisitor()
  const locale = await pageLocale(params)
  const { to: asked, done } = await searchParams
  const to = residentPath(asked, locale)
  if (await currentResident()) redirect(to as Route)
  const t = textOf(locale, 'account')
  return (
    <div className="max-w-2xl space-y-6">
      <SignedOut locale={locale} done={done} />
      <Heading level={1}>{t('signIn.title')}</Heading>
      <p>{t('signIn.lead')}</p>
      <HeldPlace locale={locale} booker={visitor} />
      <Panel>
        <AccountForm
          locale={locale}
          action={signInAction.bind(null, to)}
          lines={[
            numberLine(locale),
            { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
          ]}
          words={formWords(locale)}
          submit={t('signIn.submit')}
          refusedTitle={t('signIn.refused')}
          refusals={{ wrong_password: t('refusal.wrong_password'), locked: t('refusal.locked') }}
        />
      </Panel>
      <OtherWays locale={locale} settings={await citySettings()} to={to} />
    </div>
  )
}
