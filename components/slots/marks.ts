import type { SlotState } from '#lib/slots/rules.ts'

/** The marks Japanese offices use for free and full, told apart without colour; the words stand beside each. */
export const marks: Record<SlotState, string> = { open: '○', few: '△', full: '×', closed: '－' }

export const states: readonly SlotState[] = ['open', 'few', 'full', 'closed']

/** Whether a person can go on from here. */
export const isBookable = (state: SlotState): boolean => state === 'open' || state === 'few'
