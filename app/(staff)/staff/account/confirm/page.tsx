import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireSignedIn } from '#lib/auth/require-staff.ts'
import { ownFactor } from '#lib/factors/queries.ts'
import { PROOF_MINUTES } from '#lib/factors/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { accountQuery } from '#lib/staff/input.ts'
import { returnPath } from '#lib/staff/rules.ts'
import { proveAgainAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'security').plain('confirm.title') }
}

/** Asks who is at the screen before something that cannot be taken back, and leads back to it. */
export default async function ConfirmPage({ searchParams }: Props) {
  const staff = await requireSignedIn()
  const [locale, asked, { activatedAt }] = await Promise.all([staffLocale(), searchParams, ownFactor(staff)])
  const to = returnPath(accountQuery.parse(asked).to)
  const t = textOf(locale, 'security')
  return (
    <div className="staff-narrow space-y-6">
      <Heading level={1} size={2}>
        {t('confirm.title')}
      </Heading>
      <p>{t('confirm.lead', { minutes: PROOF_MINUTES })}</p>
      <SettingsForm
        action={proveAgainAction.bind(null, to)}
        sections={[
          {
            fields: [
              {
                kind: 'password',
                name: 'proof',
                label: activatedAt ? t.plain('confirm.password_or_code') : t.plain('password.current'),
                isRequired: true,
                isKnown: true,
              },
            ],
          },
        ]}
        words={settingsFormWords(locale)}
        submit={t('confirm.submit')}
        refusals={{
          wrong_proof: t('refusal.wrong_proof'),
          too_many_tries: t('refusal.too_many_tries'),
        }}
      />
    </div>
  )
}
