import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { personRefusals } from '#components/staff/person-refusals.ts'
import { requireRecentStaff } from '#lib/auth/require-recent-staff.ts'
import { keptStaffTyped } from '#lib/auth/staff-typed-form.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { personnelQuery } from '#lib/personnel/input.ts'
import { peopleToEdit } from '#lib/personnel/queries.ts'
import { retireAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'personnel').plain('retire.title') }
}

/** Who leaves, and after which day, in one act; first what that would mean, then the number of people typed. */
export default async function RetirePage({ searchParams }: Props) {
  const staff = await requireRecentStaff('staff.edit')
  const [locale, asked, kept] = await Promise.all([
    staffLocale(),
    searchParams,
    keptStaffTyped(staff, '/staff/settings/staff/retire'),
  ])
  const { person } = personnelQuery.parse(asked)
  const everybody = person.length > 0 ? await peopleToEdit(staff, currentTime()) : []
  const chosen = everybody.filter(({ id }) => person.includes(id)).map(({ loginId }) => loginId)
  const t = textOf(locale, 'personnel')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/staff', words: t('back.people') }}
      title={t('retire.title')}
      lead={t('retire.lead')}
      example={t('retire.example')}
    >
      <SettingsForm
        action={retireAction}
        kept={kept}
        sections={[
          {
            fields: [
              {
                kind: 'date',
                name: 'lastDay',
                label: t.plain('column.lastDay'),
                hint: t('acts.leaving_lead'),
                value: '',
                isRequired: true,
              },
              {
                kind: 'lines',
                name: 'people',
                label: t.plain('retire.people'),
                hint: t('retire.people_hint'),
                value: chosen.join('\n'),
                isRequired: true,
              },
              {
                kind: 'number',
                name: 'count',
                label: t.plain('retire.count'),
                hint: t('retire.count_hint'),
                value: '',
              },
            ],
          },
        ]}
        words={settingsFormWords(locale)}
        submit={t('retire.submit')}
        refusals={{
          ...personRefusals(locale),
          unknown_people: t('refusal.unknown_people'),
          count_differs: t('refusal.count_differs'),
        }}
        isDangerous
      />
    </SettingsPage>
  )
}
