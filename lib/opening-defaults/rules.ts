import type { CitySettings } from '#lib/settings/input.ts'

/** 開設時間の初めの値: what a new opening rule of a counter begins with. Those that are there keep what they have. Pure. */
export const openingKeys = ['slotMinutes', 'lanes', 'webLanes', 'phoneLanes', 'walkInLanes'] as const

export type OpeningKey = (typeof openingKeys)[number]

export type OpeningValues = Pick<CitySettings, OpeningKey>

/** How many lanes are left to everybody; less than none where more are set apart than there are. */
export const lanesForAll = ({ lanes, webLanes, phoneLanes, walkInLanes }: OpeningValues): number =>
  lanes - webLanes - phoneLanes - walkInLanes

/** What a new opening rule begins with, and who decided each part of it. */
export type OpeningDefaults = { values: OpeningValues; origins: Record<OpeningKey, 'city' | 'counter'> }

/**
 * A counter over the city. Where a counter has fewer lanes than are set apart in all, the later shares give way, so that
 * the form begins with what could be saved.
 */
export function openingDefaults(city: OpeningValues, counter: Partial<OpeningValues>): OpeningDefaults {
  const { slotMinutes, lanes, ...wanted } = { ...city, ...counter }
  const webLanes = Math.min(wanted.webLanes, lanes)
  const phoneLanes = Math.min(wanted.phoneLanes, lanes - webLanes)
  const walkInLanes = Math.min(wanted.walkInLanes, lanes - webLanes - phoneLanes)
  const origins = openingKeys.map((key) => [key, counter[key] === undefined ? 'city' : 'counter'])
  return {
    values: { slotMinutes, lanes, webLanes, phoneLanes, walkInLanes },
    origins: Object.fromEntries(origins),
  }
}
