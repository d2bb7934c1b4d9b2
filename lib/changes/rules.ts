/** What an administrator changes with a record of before and after, so that it can be shown and undone. */
export const changedThings = [
  'counter',
  'counter_services',
  'service',
  'opening_rule',
  'closure',
  'exclusion',
  'special_opening',
  'capacity_change',
  'holiday_change',
  'booking_rule',
  'booking_stop',
  'field',
  'setting',
] as const

export type ChangedThing = (typeof changedThings)[number]

/** How far the making of places after a change of the calendar has come. */
export const runStates = ['waiting', 'running', 'done', 'failed'] as const

export type RunState = (typeof runStates)[number]
