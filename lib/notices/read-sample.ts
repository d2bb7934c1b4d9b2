import { publicCounters } from '#lib/counters/queries.ts'
import type { Locale } from '#lib/locales.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addDays, addMinutes, dayOf, instantOf } from '#lib/time.ts'
import { type CityOfVisit, cityOfVisit } from './queries.ts'
import { noticeVariables } from './render.ts'
import { accountVariables } from './render-account.ts'
import { isPlaceKind, isVisitKind, type NoticeKind, type NoticeVariables, type VisitFacts } from './rules.ts'

const NUMBER = '1234567897'
export const SAMPLE_SECRET = 'ABCDEFGHJKMN'

/** A visit that nobody has booked: next week at the first counter, for the first thing it does. */
async function sampleFacts(now: Date): Promise<VisitFacts> {
  const counter = (await publicCounters()).find(({ serviceIds }) => serviceIds.length > 0)
  const startsAt = instantOf(addDays(dayOf(now), 7), '09:30')
  return {
    number: NUMBER,
    version: 1,
    counterId: counter?.id ?? NOWHERE,
    serviceIds: counter?.serviceIds.slice(0, 1) ?? [],
    startsAt: startsAt.toISOString(),
    endsAt: addMinutes(startsAt, 30).toISOString(),
    reason: 'counter_closed',
  }
}

/** What a template is tried with: every variable filled, as for a real reader. */
export async function readSample(
  kind: NoticeKind,
  locale: Locale,
  now: Date,
  facts?: VisitFacts,
): Promise<NoticeVariables> {
  const written = { locale, secret: SAMPLE_SECRET, createdAt: now }
  if (!isVisitKind(kind) && !isPlaceKind(kind)) {
    const until = addMinutes(now, 30).toISOString()
    return accountVariables(
      { kind, facts: { until, network: '192.0.2.7' }, ...written },
      await citySettings(),
    )
  }
  const { facts: shown, city } = await readSampleVisit(now, facts)
  return noticeVariables({ kind, facts: shown, ...written } as Parameters<typeof noticeVariables>[0], city)
}

/** A visit with what the city says about it: a real one, or one that nobody has booked. */
export async function readSampleVisit(
  now: Date,
  given?: VisitFacts,
): Promise<{ facts: VisitFacts; city: CityOfVisit }> {
  const facts = given ?? (await sampleFacts(now))
  return { facts, city: facts.counterId === NOWHERE ? await emptyCity() : await cityOfVisit(facts) }
}

const NOWHERE = ''
const unnamed = { ja: '―' }

/** A city that has not set up its counters yet can write its notices all the same. */
const emptyCity = async (): Promise<CityOfVisit> => ({
  settings: await citySettings(),
  counter: {
    name: unnamed,
    address: unnamed,
    directions: unnamed,
    guidance: unnamed,
    accessibility: [],
    mapUrl: null,
    phone: '',
  },
  services: [{ id: NOWHERE, name: unnamed, bring: [], priceNote: unnamed }],
})

/** The same reader of whom nothing is known that may be unknown: no key, no map, nothing to bring. */
export const bareVariables = (variables: NoticeVariables): NoticeVariables =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      if (typeof value === 'string') return [name, '']
      return [name, Array.isArray(value) ? [] : false]
    }),
  )
