import { goneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import type { LastChange } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  last: LastChange
  back?: '/staff/settings/calendar' | '/staff/settings/calendar/exceptions'
}

/** In place of a pattern or an exception that somebody took away: who it was, and when. */
export function GonePage({ locale, last, back = '/staff/settings/calendar' }: Props) {
  const t = textOf(locale, 'openings')
  return (
    <SettingsPage
      back={{ href: back, words: t(back.endsWith('exceptions') ? 'exceptions.back' : 'back') }}
      title={t('gone.title')}
      lead={t('gone.lead')}
      example={t('gone.example')}
      faster={goneMeanwhile(locale, last)}
    />
  )
}
