import type { Consideration } from '#lib/considerations/queries.ts'
import type { Visit } from '#lib/desk/queries.ts'
import type { TimeLimits } from '#lib/desk/rules.ts'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'

/** What both ways of showing the day are made from. */
export type ShownDay = {
  locale: StaffLocale
  counters: readonly { id: string; name: LocalizedText }[]
  visits: readonly Visit[]
  now: Date
  /** What the city calls late and early. */
  limits: TimeLimits
  /** What is to be heeded, by the id of the visit. */
  noted: ReadonlyMap<string, Consideration[]>
  /** The first that is still ahead. */
  next: Visit | undefined
  rights: { mark: boolean; cancel: boolean; note: boolean }
}
