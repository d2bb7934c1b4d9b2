import { z } from 'zod'
import type { Result } from '#lib/result.ts'
import type { Catalogues } from '#lib/words.ts'

type Keys = keyof Catalogues['reservations']['refusal']

export type RefusalTitle = Extract<Keys, `${string}itle`>

/** A reason that has a sentence. A verb's refusal that has none does not compile where it is shown. */
export type Refusal = Exclude<Keys, RefusalTitle>

/**
 * The address of a page with the reason it is shown again: an action that was refused leads back with a redirect, so
 * that reloading or going back sends nothing twice.
 */
export const withRefusal = <const Page extends string>(page: Page, reason: Refusal) =>
  `${page}?refusal=${reason}` as const

/** The step of a booking that mends it: a lost place is replaced on the check page, a code typed where it is asked for. */
export const stepFor = <const Steps extends string>(reason: Refusal, steps: Steps) =>
  reason === 'hold_lost' ? (`${steps}/confirm` as const) : (`${steps}/verify` as const)

/** The page after the details of a visit: the check, or first the code; or the step that mends what was refused. */
export function pageAfterDetails<const Steps extends string>(
  kept: Result<{ isNeeded: boolean }, Refusal>,
  steps: Steps,
) {
  if (!kept.ok) return withRefusal(stepFor(kept.reason, steps), kept.reason)
  return kept.value.isNeeded ? (`${steps}/verify` as const) : (`${steps}/confirm` as const)
}

/** The reason in a page's address, or null. Anybody can write an address: only reasons this page knows are shown. */
export function refusalIn<const Known extends readonly [Refusal, ...Refusal[]]>(
  search: Record<string, string | string[] | undefined>,
  known: Known,
): Known[number] | null {
  return z.enum(known).safeParse(search.refusal).data ?? null
}
