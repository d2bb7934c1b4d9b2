import type { SettingsField } from '#components/settings/settings-field.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { CALL_CENTRE, inquiryStates, statesFrom } from '#lib/inquiries/rules.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { optionsOf, placeOptions } from './choice-options.ts'
import type { InquiryAsked } from './form-values.ts'

/** Where it stands, and who does the rest by when. */
export function toDoFields(locale: StaffLocale, { values, from, assignees }: InquiryAsked): SettingsField[] {
  const t = textOf(locale, 'inquiries')
  const states = from ? statesFrom(from) : inquiryStates
  return [
    {
      kind: 'radio',
      name: 'state',
      label: t.plain('form.state'),
      value: values.state,
      choices: states.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      kind: 'number',
      name: 'minutes',
      label: t.plain('optional', { label: t.plain('form.minutes') }),
      value: values.minutes === null ? '' : `${values.minutes}`,
    },
    {
      kind: 'select',
      name: 'assigneeId',
      label: t.plain('form.assignee'),
      value: values.assigneeId ?? '',
      options: [
        { value: '', label: t.plain('form.nobody') },
        ...assignees.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      kind: 'date',
      name: 'dueOn',
      label: t.plain('optional', { label: t.plain('form.due') }),
      hint: t('form.due_hint'),
      value: values.dueOn ?? '',
    },
  ]
}

/** When and where it was received: filled in already, and seldom changed. */
export function whenFields(
  locale: StaffLocale,
  { values, choices, counters }: InquiryAsked,
): SettingsField[] {
  const t = textOf(locale, 'inquiries')
  return [
    {
      kind: 'date',
      name: 'receivedOn',
      label: t.plain('form.receivedOn'),
      value: dayOf(values.receivedAt),
    },
    {
      kind: 'clock',
      name: 'receivedClock',
      label: t.plain('form.receivedClock'),
      value: clockOf(values.receivedAt),
    },
    {
      kind: 'select',
      name: 'place',
      label: t.plain('form.place'),
      value: values.counterId ?? CALL_CENTRE,
      options: placeOptions(locale, counters),
    },
    {
      kind: 'select',
      name: 'channel',
      label: t.plain('column.channel'),
      value: values.channel,
      options: optionsOf(locale, choices, 'channel', values.channel),
    },
  ]
}
