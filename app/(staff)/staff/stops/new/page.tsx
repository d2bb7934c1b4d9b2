import type { Metadata } from 'next'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { rememberedCounter } from '#lib/auth/staff-counter.ts'
import { problemsOf } from '#lib/forms/parse-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { stopAgain, stopQuery } from '#lib/stops/input.ts'
import { stopChoices } from '#lib/stops/queries.ts'
import { StopForm } from './stop-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('stop_new.title') }
}

type Query = Record<string, string | string[] | undefined>

/** What shall stop and until when; the counter of this device is chosen already. */
export default async function NewStopPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('stops.edit')
  const [locale, query, choices, here] = await Promise.all([
    staffLocale(),
    searchParams,
    stopChoices(staff),
    rememberedCounter(),
  ])
  const t = textOf(locale, 'stranded')
  const { again } = stopAgain.parse(query)
  const read = stopQuery.safeParse(query, { reportInput: true })
  const problems = again && !read.success ? problemsOf(read.error) : {}
  return (
    <SettingsPage
      back={{ href: '/staff/stops', words: t('stops.back') }}
      title={t('stop_new.title')}
      lead={t('stop_new.lead')}
      example={t('stop_new.example')}
    >
      {again === 'over' && read.success && <Notice tone="danger" role="alert" title={t('stop_check.over')} />}
      <StopForm
        locale={locale}
        choices={choices}
        typed={again ? query : { counter: here ?? [], length: 'today' }}
        problems={problems}
        words={settingsFormWords(locale)}
      />
    </SettingsPage>
  )
}
