import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { heldMails } from '#lib/protection/queries.ts'
import { shownNumber } from '#lib/protection/rules.ts'
import { requestReleaseAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'protection').plain('mail.ask') }
}

/** Why a mail that is held may leave. */
export default async function AskReleasePage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff('protection.view')
  const [locale, mails, { id }] = await Promise.all([staffLocale(), heldMails(staff), params])
  const mail = mails.find((one) => one.id === id)
  if (!mail) notFound()
  await leaveTraceOnce(staff, { act: 'protection_listed', subject: { kind: 'mail', id } })
  const t = textOf(locale, 'protection')
  return (
    <SettingsPage
      back={{ href: '/staff/protection/mail', words: t('mail.title') }}
      title={t('mail.ask')}
      lead={t('mail.lead')}
      example={t('mail.example')}
    >
      <p>
        {mail.numbers.map(shownNumber).join(t.plain('and'))} {textOf(locale, 'outbox')(`kind.${mail.kind}`)}
      </p>
      <SettingsForm
        action={requestReleaseAction}
        hidden={{ id }}
        words={settingsFormWords(locale)}
        submit={t('mail.ask')}
        refusals={{}}
        sections={[
          {
            fields: [
              {
                kind: 'line',
                name: 'reason',
                label: t.plain('mail.ask_reason'),
                hint: t('act_reason_hint'),
                value: '',
                isRequired: true,
              },
            ],
          },
        ]}
      />
    </SettingsPage>
  )
}
