import { notFound } from 'next/navigation'
import { fasterQuery } from '#components/openings/calendar-address.ts'
import { exceptionSections } from '#components/openings/exception-fields.ts'
import { GonePage } from '#components/openings/gone-page.tsx'
import { refusalWords } from '#components/openings/refusal-words.ts'
import { goneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { openingDefaultsAt } from '#lib/booking-rules/queries.ts'
import { lastChange } from '#lib/changes/queries.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { exceptionWith, openings, seenOf } from '#lib/openings/queries.ts'
import type { ExceptionKind } from '#lib/openings/rules.ts'
import { addExceptionAction, changeExceptionAction, removeExceptionsAction } from './actions.ts'

/** The form of a new exception of a kind, or of one that there is. */
export async function ExceptionPage({
  kind,
  id,
  asked,
}: {
  kind: ExceptionKind
  id: string | null
  asked: Asked
}) {
  const staff = await requireStaff('calendar.edit')
  const [locale, city, { values }] = await Promise.all([
    staffLocale(),
    openings(staff),
    openingDefaultsAt(staff, [asked.counterIds].flat()[0]),
  ])
  const exception = id === null ? null : exceptionWith(city, { kind, id })
  const { gone } = fasterQuery.parse(asked)
  const last = await lastChange(staff, kind, [id ?? gone ?? ''])
  if (id !== null && !exception)
    return last ? (
      <GonePage locale={locale} last={last} back="/staff/settings/calendar/exceptions" />
    ) : (
      notFound()
    )
  const t = textOf(locale, 'openings')
  const words = settingsFormWords(locale)
  const named = { kind: t.plain(`kind.${kind}`) }
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar/exceptions', words: t('exceptions.back') }}
      title={t(exception ? 'exceptions.edit_title' : 'exceptions.new_title', named)}
      lead={t(`kind_lead.${kind}`)}
      example={t(`kind_example.${kind}`)}
      faster={!exception && last && goneMeanwhile(locale, last, true)}
    >
      <SettingsForm
        action={id === null ? addExceptionAction : changeExceptionAction.bind(null, { kind, id })}
        hidden={{ kind, ...(exception && { seen: seenOf(exception) }) }}
        sections={exceptionSections({
          locale,
          kind,
          counters: city.counters,
          exception,
          slotMinutes: values.slotMinutes,
          asked,
        })}
        words={words}
        submit={t('rules.check')}
        refusals={refusalWords(locale, last)}
      />
      {exception && (
        <SettingsForm
          action={removeExceptionsAction}
          hidden={{ chosen: `${kind}/${exception.id}/${seenOf(exception)}` }}
          sections={[{ title: t('exceptions.remove_title'), fields: [] }]}
          words={words}
          submit={t('exceptions.remove')}
          isDangerous
          refusals={refusalWords(locale, last)}
        />
      )}
    </SettingsPage>
  )
}
