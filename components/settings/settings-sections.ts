import type { Route } from 'next'
import type { ReactNode } from 'react'
import type { StaffMember } from '#lib/actor.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupNames, type SettingGroup } from '#lib/settings/rules.ts'
import { may, type Permission } from '#lib/staff/access.ts'

/** A page of the settings, what it is for, and who changed something there last. */
type Entry = { href: Route; permission: Permission; title: ReactNode; lead: ReactNode; last?: ReactNode }

/** Who changed a group last, and when. */
type Last = ReadonlyMap<SettingGroup, { at: Date; name: string }>

/** The pages of the settings that this person may open, in the order in which a city sets itself up. */
export function sections(staff: Pick<StaffMember, 'rights'>, locale: StaffLocale, last: Last) {
  const all = [
    { name: 'city' as const, entries: cityEntries(locale, last) },
    { name: 'places' as const, entries: placeEntries(locale) },
    { name: 'calendar' as const, entries: calendarEntries(locale) },
    { name: 'words' as const, entries: wordEntries(locale) },
    { name: 'safety' as const, entries: safetyEntries(locale) },
  ]
  return all
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter(({ permission }) => may(staff, permission, null)),
    }))
    .filter(({ entries }) => entries.length > 0)
}

function cityEntries(locale: StaffLocale, last: Last): Entry[] {
  const t = textOf(locale, 'settings')
  const rules = textOf(locale, 'rules')
  const groups = groupNames.map((group): Entry => {
    const change = last.get(group)
    return {
      href: `/staff/settings/${group}` as Route,
      permission: 'settings.edit',
      title: t(`group.${group}`),
      lead: t(`group_lead.${group}`),
      ...(change && {
        last: t('history.last', { moment: momentInWords(change.at, locale), name: change.name }),
      }),
    }
  })
  return [
    ...groups,
    { href: '/staff/settings/rules', permission: 'rules.edit', title: rules('title'), lead: rules('lead') },
  ]
}

function placeEntries(locale: StaffLocale): Entry[] {
  const t = textOf(locale, 'places')
  const inquiries = textOf(locale, 'inquiries')
  const reports = textOf(locale, 'reports')
  const steps = textOf(locale, 'steps')
  return [
    {
      href: '/staff/settings/counters',
      permission: 'counters.edit',
      title: t('overview.counters'),
      lead: t('overview.counters_lead'),
    },
    {
      href: '/staff/settings/services',
      permission: 'services.edit',
      title: t('overview.services'),
      lead: t('overview.services_lead'),
    },
    {
      href: '/staff/settings/documents',
      permission: 'services.edit',
      title: t('overview.documents'),
      lead: t('overview.documents_lead'),
    },
    {
      href: '/staff/settings/steps',
      permission: 'steps.edit',
      title: steps('settings.title'),
      lead: steps('settings.overview_lead'),
    },
    {
      href: '/staff/settings/inquiries',
      permission: 'inquiries.edit_choices',
      title: inquiries('settings.title'),
      lead: inquiries('settings.overview_lead'),
    },
    {
      href: '/staff/settings/day-lists',
      permission: 'settings.edit',
      title: reports('day_lists.title'),
      lead: reports('day_lists.overview_lead'),
    },
  ]
}

function calendarEntries(locale: StaffLocale): Entry[] {
  const t = textOf(locale, 'pictures')
  const rules = textOf(locale, 'rules')
  const openings = textOf(locale, 'openings')
  const sheets = textOf(locale, 'sheets')
  return [
    {
      href: '/staff/settings/calendar',
      permission: 'calendar.edit',
      title: openings('title'),
      lead: openings('index_lead'),
    },
    {
      href: '/staff/settings/calendar/paint',
      permission: 'calendar.edit',
      title: t('paint.title'),
      lead: t('paint.entry'),
    },
    {
      href: '/staff/settings/calendar/import',
      permission: 'calendar.edit',
      title: sheets('title'),
      lead: sheets('entry'),
    },
    {
      href: '/staff/settings/national',
      permission: 'stops.edit',
      title: rules('national.title'),
      lead: rules('national.lead'),
    },
    {
      href: '/staff/settings/national/pattern',
      permission: 'rules.edit',
      title: rules('national.pattern.edit'),
      lead: rules('national.pattern.lead'),
    },
  ]
}

function wordEntries(locale: StaffLocale): Entry[] {
  const t = textOf(locale, 'settings')
  const texts = textOf(locale, 'texts')
  return [
    {
      href: '/staff/settings/words',
      permission: 'words.edit',
      title: texts('title'),
      lead: texts('overview_lead'),
    },
    {
      href: '/staff/settings/fields',
      permission: 'fields.edit',
      title: t('overview.fields'),
      lead: t('overview.fields_lead'),
    },
    {
      href: '/staff/settings/notices',
      permission: 'notices.edit',
      title: t('overview.notices'),
      lead: t('overview.notices_lead'),
    },
    {
      href: '/staff/settings/pages',
      permission: 'settings.edit',
      title: t('overview.pages'),
      lead: t('overview.pages_lead'),
    },
  ]
}

function safetyEntries(locale: StaffLocale): Entry[] {
  const t = textOf(locale, 'settings')
  const record = textOf(locale, 'calendars')
  const roles = textOf(locale, 'roles')
  return [
    {
      href: '/staff/settings/staff',
      permission: 'staff.edit',
      title: t('overview.staff'),
      lead: t('overview.staff_lead'),
    },
    {
      href: '/staff/settings/roles',
      permission: 'roles.view',
      title: roles('title'),
      lead: roles('lead'),
    },
    {
      href: '/staff/settings/history',
      permission: 'settings.edit',
      title: record('history.title'),
      lead: record('history.lead'),
    },
    {
      href: '/staff/settings/transfer',
      permission: 'settings.move',
      title: t('overview.transfer'),
      lead: t('overview.transfer_lead'),
    },
    {
      href: '/staff/settings/erase',
      permission: 'settings.edit',
      title: t('overview.erase'),
      lead: t('overview.erase_lead'),
    },
  ]
}
