import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { officers } from '#lib/protection/queries.ts'
import { protectionKinds } from '#lib/protection/rules.ts'
import { dayOf } from '#lib/time.ts'
import { addProtectionAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'protection').plain('new.title') }
}

/** The form that registers a protection, for one person or a household. */
export default async function NewProtectionPage() {
  const staff = await requireStaff('protection.edit')
  const now = currentTime()
  const [locale, all] = await Promise.all([staffLocale(), officers(staff, now)])
  const t = textOf(locale, 'protection')
  return (
    <SettingsPage
      back={{ href: '/staff/protection', words: t('back') }}
      title={t('new.title')}
      lead={t('new.lead')}
      example={t('new.example')}
    >
      <SettingsForm
        action={addProtectionAction}
        words={settingsFormWords(locale)}
        submit={t('new.submit')}
        refusals={{
          not_found: t('refusal.unknown'),
          protected_already: t('refusal.protected_already'),
          no_officer: t('refusal.no_officer'),
        }}
        sections={[
          {
            fields: [
              {
                kind: 'line',
                name: 'numbers',
                label: t.plain('form.numbers'),
                hint: t('form.numbers_hint'),
                value: '',
                isRequired: true,
              },
              {
                kind: 'radio',
                name: 'kind',
                label: t.plain('form.kind'),
                value: '',
                choices: protectionKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
                isRequired: true,
              },
              {
                kind: 'date',
                name: 'startsOn',
                label: t.plain('form.starts'),
                hint: t('form.starts_hint'),
                value: dayOf(now),
                isRequired: true,
              },
              {
                kind: 'select',
                name: 'officer',
                label: t.plain('form.officer'),
                value: staff.staffId,
                options: all.map(({ id, name }) => ({ value: id, label: name })),
                isRequired: true,
              },
              {
                kind: 'line',
                name: 'note',
                label: t.plain('form.note'),
                hint: t('form.note_hint'),
                value: '',
              },
            ],
          },
        ]}
      />
    </SettingsPage>
  )
}
