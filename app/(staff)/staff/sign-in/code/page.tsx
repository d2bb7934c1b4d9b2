import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireStep } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { accountQuery } from '#lib/staff/input.ts'
import { returnPath } from '#lib/staff/rules.ts'
import { proveCodeAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'security').plain('signIn.title') }
}

/** The second step of signing in: the code of the app, or one of the recovery codes. */
export default async function SignInCodePage({ searchParams }: Props) {
  await requireStep('code')
  const [locale, asked] = await Promise.all([staffLocale(), searchParams])
  const to = returnPath(accountQuery.parse(asked).to)
  const t = textOf(locale, 'security')
  return (
    <div className="staff-narrow space-y-6">
      <Heading level={1}>{t('signIn.title')}</Heading>
      <p>{t('signIn.lead')}</p>
      <SettingsForm
        action={proveCodeAction.bind(null, to)}
        sections={[
          {
            fields: [
              {
                kind: 'code',
                name: 'code',
                label: t.plain('signIn.code'),
                hint: t('signIn.code_hint'),
                isRequired: true,
              },
            ],
          },
        ]}
        words={settingsFormWords(locale)}
        submit={t('signIn.submit')}
        refusals={{
          wrong_code: t('refusal.wrong_code'),
          too_many_tries: t('refusal.too_many_tries'),
        }}
      />
    </div>
  )
}
