import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { overInWords } from '#components/stops/over-words.tsx'
import { stopInWords } from '#components/stops/stop-words.ts'
import { Facts } from '#components/ui/facts.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { lastChange } from '#lib/changes/queries.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { stopId } from '#lib/stops/input.ts'
import { serviceNames, stopToEdit } from '#lib/stops/queries.ts'
import { stopLengths, stopState } from '#lib/stops/rules.ts'
import { changeStopAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'stranded').plain('stop_change.title') }
}

type Props = { params: Promise<{ id: string }> }

/** A stop that still holds: its banner in every language, its reason, its end. */
export default async function ChangeStopPage({ params }: Props) {
  const staff = await requireStaff('stops.edit')
  const asked = stopId.safeParse(await params)
  const stop = asked.success ? await stopToEdit(staff, asked.data.id) : null
  if (!stop) notFound()
  const [locale, services, last] = await Promise.all([
    staffLocale(),
    serviceNames(),
    lastChange(staff, 'booking_stop', [stop.id]),
  ])
  const t = textOf(locale, 'stranded')
  const { where, what, when } = stopInWords(stop, services, locale)
  const isOver = ['over', 'lifted'].includes(stopState(stop, currentTime()))
  return (
    <SettingsPage
      back={{ href: '/staff/stops', words: t('stops.back') }}
      title={t('stop_change.title')}
      lead={t('stop_change.lead')}
      example={t('stop_change.example')}
    >
      <Facts
        facts={[
          { term: t('stop_check.fact.counters'), detail: where },
          { term: t('stop_check.fact.services'), detail: what },
          { term: t('stop_check.fact.span'), detail: when },
        ]}
      />
      {isOver ? (
        <Notice tone="warning" role="alert">
          <p>{overInWords(locale, stop)}</p>
        </Notice>
      ) : (
        <SettingsForm
          action={changeStopAction}
          hidden={{ id: stop.id, version: stop.version }}
          sections={[
            {
              fields: [
                {
                  kind: 'words',
                  name: 'banner',
                  label: t.plain('stop_check.banner'),
                  hint: t('stop_check.banner_lead'),
                  values: stop.banner,
                  isLong: true,
                },
                {
                  kind: 'line',
                  name: 'reason',
                  label: t.plain('stop_check.reason'),
                  hint: t('stop_check.reason_hint'),
                  value: stop.reason,
                },
                {
                  kind: 'radio',
                  name: 'length',
                  label: t.plain('stop_new.length'),
                  value: 'kept',
                  choices: (['kept', ...stopLengths] as const).map((value) => ({
                    value,
                    label: t(`stop_new.choice.${value}`),
                  })),
                },
                {
                  kind: 'clock',
                  name: 'clock',
                  label: t.plain('stop_new.clock'),
                  hint: t('stop_new.clock_hint'),
                  value: '',
                },
                {
                  kind: 'date',
                  name: 'lastDay',
                  label: t.plain('stop_new.last_day'),
                  hint: t('stop_new.last_day_hint'),
                  value: '',
                },
              ],
            },
          ]}
          words={settingsFormWords(locale)}
          submit={t('stop_change.save')}
          refusals={{
            changed_meanwhile: changedMeanwhile(locale, last),
            already_over: t('stop_refusal.already_over'),
            not_there: t('stop_refusal.not_there'),
          }}
        />
      )}
    </SettingsPage>
  )
}
