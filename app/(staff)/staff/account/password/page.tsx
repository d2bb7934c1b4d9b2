import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { requireStep } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { accountQuery } from '#lib/staff/input.ts'
import { leastPasswordLength, returnPath } from '#lib/staff/rules.ts'
import { changePasswordAction, firstPasswordAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'security').plain('password.title') }
}

/** A new password: of one's own will, or because the first one was made by the program and only leads here. */
export default async function PasswordPage({ searchParams }: Props) {
  const { step } = await requireStep('password', { isOpenToAll: true })
  const [locale, asked] = await Promise.all([staffLocale(), searchParams])
  const to = returnPath(accountQuery.parse(asked).to)
  const t = textOf(locale, 'security')
  const isFirst = step === 'password'
  const { problems, ...words } = settingsFormWords(locale)
  const tooShort = t('password.short', { least: leastPasswordLength })
  return (
    <div className="max-w-3xl space-y-6">
      {!isFirst && (
        <p>
          <Link href="/staff/account">{t('back')}</Link>
        </p>
      )}
      <Heading level={1} size={2}>
        {isFirst ? t('password.first_title') : t('password.title')}
      </Heading>
      <p>{isFirst ? t('password.first_lead') : t('password.lead')}</p>
      <SettingsForm
        action={isFirst ? firstPasswordAction.bind(null, to) : changePasswordAction}
        sections={[{ fields: passwordFields(locale, isFirst) }]}
        words={{ ...words, problems: { ...problems, password_short: tooShort } }}
        submit={t('password.submit')}
        refusals={{
          common_password: t('refusal.common_password'),
          password_has_id: t('refusal.password_has_id'),
          same_password: t('refusal.same_password'),
          wrong_current_password: t('refusal.wrong_current_password'),
          too_many_tries: t('refusal.too_many_tries'),
        }}
      />
    </div>
  )
}

function passwordFields(locale: StaffLocale, isFirst: boolean) {
  const t = textOf(locale, 'security')
  const field = { kind: 'password', isRequired: true } as const
  const current = { ...field, name: 'current', label: t.plain('password.current'), isKnown: true }
  return [
    ...(isFirst ? [] : [current]),
    {
      ...field,
      name: 'password',
      label: t.plain('password.new'),
      hint: t('password.hint', { least: leastPasswordLength }),
    },
    { ...field, name: 'again', label: t.plain('password.again') },
  ]
}
