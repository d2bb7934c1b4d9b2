import type { Metadata } from 'next'
import { fasterQuery, holidaysQuery } from '#components/openings/calendar-address.ts'
import { prefilled } from '#components/openings/prefilled.ts'
import { refusalWords } from '#components/openings/refusal-words.ts'
import { changedMeanwhile, doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { FoundList } from '#components/settings/found-list.tsx'
import type { SettingsField } from '#components/settings/settings-field.ts'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { dayInWords, dayOfYearInWords } from '#lib/date-words.ts'
import { type Asked, isWholeForm } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { newestRecorded } from '#lib/latest/queries.ts'
import { foundRows } from '#lib/list-query.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { holidaysOf, openings } from '#lib/openings/queries.ts'
import { dayOf } from '#lib/time.ts'
import { addHolidayAction, changeHolidayAction, changeYearEndAction } from './actions.ts'
import { HolidayTable } from './holiday-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('holidays.title') }
}

/** The holidays of a year with what the city makes of them, and the days of the year's end. */
export default async function HolidaysPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const staff = await requireStaff('calendar.edit')
  const [locale, city, asked] = await Promise.all([staffLocale(), openings(staff), searchParams])
  const t = textOf(locale, 'openings')
  const { year: wanted, ...query } = holidaysQuery.parse(asked)
  const year = wanted ?? Number(dayOf(currentTime()).slice(0, 4))
  const lines = holidaysOf(city, year)
  const found = foundRows(lines, query, locale, {
    texts: ({ day, own, national }) => [
      day,
      dayInWords(day, locale),
      ...Object.values({ ...national, ...own }),
    ],
    by: {
      day: ({ day }) => day,
      name: ({ own, national }) => localized(own ?? national ?? { ja: '' }, locale),
      state: stateOf,
    },
  })
  const { faster } = fasterQuery.parse(asked)
  const [seen, yearEndSeen, last, lastYearEnd] = await Promise.all([
    newestRecorded(staff, 'holiday_change'),
    newestRecorded(staff, 'setting', 'yearEnd'),
    lastChange(staff, 'holiday_change', [faster ?? '']),
    lastChange(staff, 'setting', ['yearEnd']),
  ])
  const kept = { year: `${year}` }
  const form = {
    words: settingsFormWords(locale),
    submit: t('rules.check'),
    refusals: refusalWords(locale, lastYearEnd),
  }
  const yearEnd = {
    from: dayOfYearInWords(city.yearEnd.from, locale),
    until: dayOfYearInWords(city.yearEnd.until, locale),
  }
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t('holidays.title')}
      lead={t('holidays.lead')}
      example={t('holidays.example')}
      faster={
        faster && (
          <>
            <strong>{dayInWords(faster, locale)}</strong>{' '}
            {isWholeForm(asked) ? changedMeanwhile(locale, last) : doneMeanwhile(locale, last)}
          </>
        )
      }
    >
      <section aria-labelledby="list" className="space-y-3">
        <Heading level={2} size={3} id="list">
          {t('holidays.list', { year: String(year) })}
        </Heading>
        <nav aria-label={t.plain('holidays.navigation')} className="flex flex-wrap gap-3">
          {([-1, 1] as const).map((step) => (
            <ButtonLink
              key={step}
              look="outline"
              size="small"
              icon={step < 0 ? 'previous' : 'next'}
              href={`?year=${year + step}`}
            >
              {t(step < 0 ? 'holidays.previous' : 'holidays.next')}
            </ButtonLink>
          ))}
        </nav>
        <FoundList
          locale={locale}
          query={query}
          count={lines.length}
          found={found.length}
          label={t('holidays.search')}
          kept={kept}
        >
          <HolidayTable
            locale={locale}
            lines={found}
            query={query}
            kept={kept}
            seen={seen}
            action={changeHolidayAction}
          />
        </FoundList>
      </section>
      <SettingsForm
        {...form}
        action={addHolidayAction}
        hidden={{ seen }}
        sections={[{ title: t('holidays.add_title'), fields: prefilled(holidayFields(locale), asked) }]}
      />
      <SettingsForm
        {...form}
        action={changeYearEndAction}
        hidden={{ seen: yearEndSeen }}
        sections={[
          {
            title: t('holidays.year_end_title'),
            lead: t('holidays.year_end_lead', yearEnd),
            isCompact: true,
            fields: yearEndFields(locale, city.yearEnd),
          },
        ]}
      />
    </SettingsPage>
  )
}

function holidayFields(locale: StaffLocale): SettingsField[] {
  const t = textOf(locale, 'openings')
  return [
    { kind: 'date', name: 'day', label: t.plain('field.day'), value: '', isRequired: true },
    { kind: 'words', name: 'name', label: t.plain('field.name'), values: {}, isRequired: true },
  ]
}

const yearEndFields = (locale: StaffLocale, yearEnd: { from: string; until: string }): SettingsField[] =>
  (['from', 'until'] as const).map((end) => ({
    kind: 'short',
    name: end,
    label: textOf(locale, 'openings').plain(`field.${end}`),
    value: yearEnd[end].replace(/^0?(\d+)-0?(\d+)$/, '$1/$2'),
    isRequired: true,
  }))

/** National holidays first, then those of the city, then days that are holidays no more. */
function stateOf({ isHoliday, national }: { isHoliday: boolean; national: unknown }): number {
  if (!isHoliday) return 3
  return national ? 1 : 2
}
