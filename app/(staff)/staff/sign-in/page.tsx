import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { currentStaff, requireSignInCaller } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { returnPath } from '#lib/staff/rules.ts'
import { signInAction } from './actions.ts'
import { SignInForm } from './sign-in-form.tsx'

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'staff').plain('signIn.title') }
}

/** Where staff sign in. Who is signed in already goes on at once. */
export default async function SignInPage({ searchParams }: Props) {
  await requireSignInCaller()
  const to = returnPath((await searchParams).to)
  if (await currentStaff()) redirect(to as Route)
  const locale = await staffLocale()
  const t = textOf(locale, 'staff')
  const shell = textOf(locale, 'shell')
  return (
    <div className="staff-narrow space-y-6">
      <Heading level={1}>{t('signIn.title')}</Heading>
      <p>{t('signIn.lead')}</p>
      <Panel>
        <SignInForm
          action={signInAction.bind(null, to)}
          words={{
            loginId: t('signIn.loginId'),
            password: t('signIn.password'),
            capsLock: t('signIn.capsLock'),
            submit: t('signIn.submit'),
            required: shell('field.required'),
            refused: t('signIn.refused'),
            refusal: { wrong_password: t('refusal.wrong_password'), locked: t('refusal.locked') },
            problems: problemWords(locale),
          }}
        />
      </Panel>
    </div>
  )
}
