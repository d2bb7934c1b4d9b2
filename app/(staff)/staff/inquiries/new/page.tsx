import type { Metadata } from 'next'
import { inquiryRefusals } from '#components/inquiries/inquiry-refusals.ts'
import { inquirySections } from '#components/inquiries/inquiry-sections.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { rememberedCounter } from '#lib/auth/staff-counter.ts'
import { keptStaffTyped } from '#lib/auth/staff-typed-form.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { inquiryQuery } from '#lib/inquiries/input.ts'
import { inquiryAssignees, inquiryCounters, inquirySubject } from '#lib/inquiries/queries.ts'
import { usualPlace } from '#lib/inquiries/rules.ts'
import { offeredEntries } from '#lib/inquiry-choices.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addInquiryAction } from './actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'inquiries').plain('form.new_title') }
}

/** An inquiry written down while it is told: what can be known already is filled in. */
export default async function NewInquiryPage({ searchParams }: Props) {
  const staff = await requireStaff('inquiries.write')
  const now = currentTime()
  const [locale, settings, counters, assignees, kept, remembered] = await Promise.all([
    staffLocale(),
    citySettings(),
    inquiryCounters(staff),
    inquiryAssignees(staff, now),
    keptStaffTyped(staff, '/staff/inquiries/new'),
    rememberedCounter(),
  ])
  const subject = await inquirySubject(staff, inquiryQuery.parse(await searchParams))
  const keepsPeople = settings.residentData === 'stored'
  const t = textOf(locale, 'inquiries')
  const { inquiryChoices: choices, inquiryTemplates: templates } = settings
  const [kind] = offeredEntries(choices.filter(({ list }) => list === 'kind'))
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/inquiries', words: t('back') }}
      title={t('form.new_title')}
      lead={t(keepsPeople ? 'form.new_lead' : 'form.new_lead_none')}
      example={t('form.example')}
    >
      <div className="inquiry-form">
        <SettingsForm
          action={addInquiryAction}
          words={settingsFormWords(locale)}
          kept={kept}
          refusals={inquiryRefusals(locale)}
          submit={t('form.save')}
          {...(!keepsPeople && { hidden: { asker: 'anonymous' } })}
          sections={inquirySections(locale, {
            choices,
            templates,
            counters,
            assignees,
            keepsPeople,
            values: {
              ...subject,
              ...usualPlace(staff, remembered, counters),
              asker: subject.residentNumber ? 'resident' : 'unknown',
              receivedAt: now,
              kind: kind?.id ?? '',
              categories: [],
              question: '',
              contact: '',
              answer: '',
              minutes: null,
              state: 'open',
              assigneeId: staff.staffId,
              dueOn: null,
            },
          })}
        />
      </div>
    </SettingsPage>
  )
}
