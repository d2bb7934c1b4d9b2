import { addDays, dayOf, instantOf } from '#lib/time.ts'

/** What the letter to a resident carries: a password for their ID, or a code that opens the first use by itself. */
export const initialSecretKinds = ['password', 'link_code'] as const

export type InitialSecretKind = (typeof initialSecretKinds)[number]

/** A letter's secret opens up to the end of its last day in Tokyo. */
export const secretEnd = (now: Date, validDays: number): Date =>
  instantOf(addDays(dayOf(now), validDays + 1), '00:00')
