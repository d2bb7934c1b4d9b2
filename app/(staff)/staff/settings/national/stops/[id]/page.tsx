import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { overInWords } from '#components/stops/over-words.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { nationalToEdit } from '#lib/national/queries.ts'
import { stopId } from '#lib/stops/input.ts'
import { type StopToShow, stopToEdit } from '#lib/stops/queries.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { saveNationalStopAction } from './actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'rules').plain('national.title') }
}

/** An announced stop of the country's systems: a new one, or one that is changed. */
export default async function NationalStopPage({ params }: Props) {
  const staff = await requireStaff('stops.edit', null)
  const address = await params
  const asked = stopId.safeParse(address)
  const found = asked.success ? await stopToEdit(staff, asked.data.id) : null
  const stop = found?.kind === 'national' ? found : null
  if (!stop && address.id !== 'new') notFound()
  const [locale, { services }, last] = await Promise.all([
    staffLocale(),
    nationalToEdit(staff),
    stop && lastChange(staff, 'booking_stop', [stop.id]),
  ])
  const t = textOf(locale, 'rules')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/national', words: t('national.back') }}
      title={t(stop ? 'national.stop.change' : 'national.stop.new')}
      lead={t('national.stop.lead')}
      example={t('national.stop.example')}
    >
      <SettingsForm
        action={saveNationalStopAction}
        hidden={stop ? { id: stop.id, version: stop.version } : {}}
        sections={[{ fields: [...spanFields(stop, locale), ...otherFields(stop, services, locale)] }]}
        words={settingsFormWords(locale)}
        refusals={{
          changed_meanwhile: changedMeanwhile(locale, last),
          already_over: stop?.liftedAt ? overInWords(locale, stop) : t('national.refusal.already_over'),
          not_there: t('national.refusal.not_there'),
        }}
      />
    </SettingsPage>
  )
}

const spanFields = (stop: StopToShow | null, locale: StaffLocale) =>
  (['from', 'until'] as const).flatMap((end) => {
    const t = textOf(locale, 'rules')
    const moment = end === 'from' ? stop?.startsAt : stop?.endsAt
    const label = (part: 'Day' | 'Clock') => t.plain(`national.stop.${end}${part}`)
    const frame = { isRequired: true }
    return [
      { ...frame, kind: 'date', name: `${end}Day`, label: label('Day'), value: moment ? dayOf(moment) : '' },
      {
        ...frame,
        kind: 'clock',
        name: `${end}Clock`,
        label: label('Clock'),
        value: moment ? clockOf(moment) : '',
      },
    ] as const
  })

const otherFields = (
  stop: StopToShow | null,
  services: Awaited<ReturnType<typeof nationalToEdit>>['services'],
  locale: StaffLocale,
) => {
  const t = textOf(locale, 'rules')
  return [
    {
      kind: 'ticks',
      name: 'service',
      label: t.plain('national.stop.service'),
      hint: t('national.stop.service_hint'),
      value: stop?.serviceIds ?? [],
      choices: services.map(({ id, name }) => ({ value: id, label: localized(name, locale) })),
    },
    {
      kind: 'words',
      name: 'banner',
      label: t.plain('national.stop.banner'),
      hint: t('national.stop.banner_hint'),
      values: stop?.banner ?? {},
      isLong: true,
    },
    {
      kind: 'line',
      name: 'reason',
      label: t.plain('national.stop.reason'),
      hint: t('national.stop.reason_hint'),
      value: stop?.reason ?? '',
    },
  ] as const
}
