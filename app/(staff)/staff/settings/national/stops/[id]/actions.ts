'use server'

import { redirect } from 'next/navigation'
import { endInWords, namesInWords } from '#components/stops/stop-words.ts'
import { toldInWords } from '#components/stranded/told-words.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { momentInWords } from '#lib/date-words.ts'
import { type AskedState, type FormState, hasAgreed } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { nationalInput } from '#lib/stops/input.ts'
import { nationalOutlook, serviceNames } from '#lib/stops/queries.ts'
import { type StopActRefusal, type Told, toldCounts } from '#lib/stops/rules.ts'
import { saveNationalStop } from '#lib/stops/save-national.ts'

/** Announces a stop of the country's systems or changes it, after somebody has read whom it touches. */
export async function saveNationalStopAction(
  _state: unknown,
  form: FormData,
): Promise<FormState<StopActRefusal> | AskedState> {
  const staff = await requireStaff('stops.edit', null)
  const input = parseForm(nationalInput, form)
  if (!input.ok) return input.state
  const said = await effectsOf(await nationalOutlook(staff, input.value), input.value)
  if (!hasAgreed(form, said)) return { status: 'asked', said, typed: input.typed }
  const saved = await saveNationalStop(staff, input.value, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect(`/staff/settings/national?done=${input.value.id ? 'changed' : 'announced'}`)
}

type Span = { serviceIds: readonly string[]; startsAt: Date; endsAt: Date }

async function effectsOf(told: readonly Told[], { serviceIds, startsAt, endsAt }: Span): Promise<string[]> {
  const [locale, names] = await Promise.all([staffLocale(), serviceNames()])
  const t = textOf(locale, 'rules')
  const all = t.plain('national.effect.all')
  const { count } = toldCounts(told)
  return [
    t.plain('national.effect.places', {
      from: momentInWords(startsAt, locale),
      until: endInWords(endsAt, locale),
      services: serviceIds.length > 0 ? namesInWords(serviceIds, names, locale) : all,
    }),
    ...(count > 0
      ? [t.plain('national.effect.booked', { count }), ...toldInWords(told, locale)]
      : [t.plain('national.effect.none')]),
  ]
}
