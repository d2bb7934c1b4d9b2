import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { personFields } from '#components/staff/person-fields.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { addPersonAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'personnel').plain('add.title') }
}

/** A new account. Its password is made by the program, its roles are given on the page that follows. */
export default async function NewPersonPage() {
  await requireStaff('staff.edit')
  const locale = await staffLocale()
  const t = textOf(locale, 'personnel')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/staff', words: t('back.people') }}
      title={t('add.title')}
      lead={t('add.lead')}
      example={t('add.example')}
    >
      <SettingsForm
        action={addPersonAction}
        sections={[
          {
            fields: [
              {
                kind: 'short',
                name: 'loginId',
                label: t.plain('column.loginId'),
                hint: t('add.loginId_hint'),
                value: '',
                isRequired: true,
              },
              ...personFields(locale),
            ],
          },
        ]}
        words={settingsFormWords(locale)}
        submit={t('add.submit')}
        refusals={{ id_taken: t('refusal.id_taken') }}
      />
    </SettingsPage>
  )
}
