import type { ReactNode } from 'react'
import { CheckboxGroup, type Choice, RadioGroup } from '#components/ui/choice-group.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Typed } from '#lib/forms/form-state.ts'
import type { Day } from '#lib/time.ts'

export type ApplyWords = {
  title: ReactNode
  apply: Record<'day' | 'days' | 'weekday', ReactNode>
  days: ReactNode
  daysHint: ReactNode
  weekdays: ReactNode
  weekdaysHint: ReactNode
  until: ReactNode
  untilHint: ReactNode
  counters: ReactNode
  countersHint: ReactNode
  reason: ReactNode
  reasonHint: ReactNode
}

/** Weeks of days to choose from, each in words, those that are over left out. */
export type DayChoices = { week: string; days: { day: Day; label: string; isWeekend: boolean }[] }[]

/** What there is to choose from, and what was chosen before somebody came back from the dry run. */
export type ApplyChoices = { weeks: DayChoices; weekdays: Choice[]; counters: Choice[]; chosen: Typed }

type Props = {
  words: ApplyWords
  choices: ApplyChoices
  typed: Typed | undefined
  errorOf: (name: string) => ReactNode
}

/** For which days and counters a picture is meant, and what is said of it in the list of exceptions. */
export function ApplyFields({
  words,
  choices: { weeks, weekdays, counters, chosen },
  typed = chosen,
  errorOf,
}: Props) {
  const apply = typed.apply?.[0] ?? 'day'
  const further = typed.counters ?? []
  return (
    <div className="max-w-3xl space-y-6">
      <RadioGroup
        // React keeps what was chosen when it draws a group again; another key makes it a new one.
        key={apply}
        name="apply"
        label={words.title}
        error={errorOf('apply')}
        chosen={[apply]}
        choices={(['day', 'days', 'weekday'] as const).map((value) => ({ value, label: words.apply[value] }))}
      />
      <fieldset className="field" aria-describedby={errorOf('days') ? 'days-hint days-error' : 'days-hint'}>
        <legend className="field-label">{words.days}</legend>
        <p id="days-hint" className="field-hint">
          {words.daysHint}
        </p>
        {errorOf('days') && (
          <p id="days-error" className="field-error">
            {errorOf('days')}
          </p>
        )}
        <div className="day-choices">
          {weeks.map(({ week, days }, row) => (
            <div key={week} className="day-choices-week">
              {days.map(({ day, label, isWeekend }, index) => (
                <label key={day} className={isWeekend ? 'day-choice day-choice-weekend' : 'day-choice'}>
                  <input
                    id={row === 0 && index === 0 ? 'days' : `days-${day}`}
                    type="checkbox"
                    name="days"
                    value={day}
                    defaultChecked={typed.days?.includes(day) ?? false}
                  />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          ))}
        </div>
      </fieldset>
      <CheckboxGroup
        key={`weekdays ${typed.weekdays?.join()}`}
        name="weekdays"
        label={words.weekdays}
        hint={words.weekdaysHint}
        error={errorOf('weekdays')}
        chosen={typed.weekdays ?? []}
        choices={weekdays}
      />
      <TextField
        name="until"
        type="date"
        className="max-w-56"
        label={words.until}
        hint={words.untilHint}
        error={errorOf('until')}
        defaultValue={typed.until?.[0] ?? ''}
      />
      {counters.length > 0 && (
        <CheckboxGroup
          key={further.join()}
          name="counters"
          label={words.counters}
          hint={words.countersHint}
          error={errorOf('counters')}
          chosen={further}
          choices={counters}
        />
      )}
      <TextField
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={errorOf('reason')}
        defaultValue={typed.reason?.[0] ?? ''}
        autoComplete="off"
      />
    </div>
  )
}
