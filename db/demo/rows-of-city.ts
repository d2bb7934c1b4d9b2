import { plainRow } from '#lib/changes/rules.ts'
import type { Configuration } from '#lib/transfer/rules.ts'
import { city } from './city.ts'
import { countersOfCity } from './counters.ts'
import { bookingFieldsOfCity } from './fields.ts'
import { exceptionsAt, openingRulesOfCity } from './opening.ts'
import { chanceFrom } from './random.ts'
import { rulesOfCity } from './rules.ts'
import { servicesOfCity } from './services.ts'
import { inEveryLanguage } from './tell-texts.ts'
import { wordsOfCity } from './words.ts'

type Rows = Record<string, Record<string, unknown>>

/** Everything ひばり市 has decided, as a file of settings would hold it; its exceptions lie around the present. */
export function rowsOfCity(now: Date): Configuration {
  const chance = chanceFrom(1)
  const exceptions = exceptionsAt(now)
  const withIds = (rows: readonly object[]): Rows =>
    byKey(
      rows.map((row) => ({ ...row, id: chance.uuid() })),
      ({ id }) => id,
    )
  const counters = countersOfCity.map(({ serviceIds: _, ...counter }) => inEveryLanguage(counter))
  const taken = countersOfCity.map(({ id, serviceIds }) => [id, { serviceIds: serviceIds.toSorted() }])
  return {
    setting: byKey(
      Object.entries(inEveryLanguage(city)).map(([key, value]) => ({ key, value })),
      ({ key }) => key,
    ),
    service: byKey(inEveryLanguage(servicesOfCity), ({ id }) => id),
    counter: byKey(counters, ({ id }) => id),
    counter_services: Object.fromEntries(taken),
    opening_rule: withIds(openingRulesOfCity()),
    closure: withIds(exceptions.closures),
    exclusion: withIds(exceptions.exclusions),
    special_opening: withIds(exceptions.specialOpenings),
    capacity_change: withIds(exceptions.capacityChanges),
    booking_rule: withIds(rulesOfCity),
    field: byKey(inEveryLanguage(bookingFieldsOfCity), ({ form, key }) => `${form}/${key}`),
    text: byKey(wordsOfCity(), ({ locale, domain, key }) => `${locale}/${domain}.${key}`),
  }
}

const byKey = <Row extends object>(rows: readonly Row[], keyOf: (row: Row) => string): Rows =>
  Object.fromEntries(rows.map((row) => [keyOf(row), plainRow({ ...row } as Record<string, unknown>)]))
