import type { SettingsFormWords } from '#components/settings/settings-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#components/ui/choice-group.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FieldProblems } from '#lib/forms/form-state.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { ALL, stopLengths } from '#lib/stops/rules.ts'

type Named = { id: string; name: LocalizedText }

type Props = {
  locale: StaffLocale
  choices: { counters: Named[]; services: Named[]; mayAll: boolean }
  typed: Record<string, string | string[] | undefined>
  problems: FieldProblems
  words: SettingsFormWords
}

/** A question by address: it works without script, and the next page is the dry run of what was chosen. */
export function StopForm({ locale, choices, typed, problems, words }: Props) {
  const t = textOf(locale, 'stranded')
  const choicesOf = (rows: Named[]) =>
    rows.map(({ id, name }) => ({ value: id, label: localized(name, locale) }))
  const labels = {
    counter: t('stop_new.counter'),
    service: t('stop_new.service'),
    length: t('stop_new.length'),
    clock: t('stop_new.clock'),
    lastDay: t('stop_new.last_day'),
  }
  const errorOf = (name: string) => problems[name] && words.problems[problems[name]]
  const wrong = (Object.keys(labels) as (keyof typeof labels)[]).filter((name) => problems[name])
  const frame = (name: keyof typeof labels) => ({ name, label: labels[name], error: errorOf(name) })
  const all = (name: 'counter' | 'service' | 'length') => [typed[name] ?? []].flat()
  const one = (name: 'clock' | 'lastDay') => [typed[name] ?? ''].flat()[0]
  return (
    <form action="/staff/stops/check" noValidate className="space-y-8">
      {wrong.length > 0 && (
        <ErrorSummary
          title={words.problemsTitles[wrong.length - 1]}
          problems={wrong.map((name) => ({ field: name, label: labels[name], problem: errorOf(name) }))}
          answer={problems}
        />
      )}
      <CheckboxGroup
        {...frame('counter')}
        hint={t('stop_new.counter_hint')}
        required={words.required}
        choices={[
          ...(choices.mayAll ? [{ value: ALL, label: t('stops.every_counter') }] : []),
          ...choicesOf(choices.counters),
        ]}
        chosen={all('counter')}
      />
      <CheckboxGroup
        {...frame('service')}
        hint={t('stop_new.service_hint')}
        choices={choicesOf(choices.services)}
        chosen={all('service')}
      />
      <RadioGroup
        {...frame('length')}
        required={words.required}
        choices={stopLengths.map((value) => ({ value, label: t(`stop_new.choice.${value}`) }))}
        chosen={all('length')}
      />
      <TextField
        {...frame('clock')}
        hint={t('stop_new.clock_hint')}
        type="time"
        defaultValue={one('clock')}
        className="max-w-48"
      />
      <TextField
        {...frame('lastDay')}
        hint={t('stop_new.last_day_hint')}
        type="date"
        defaultValue={one('lastDay')}
        className="max-w-56"
      />
      <Button size="large">{t('stop_new.next')}</Button>
    </form>
  )
}
