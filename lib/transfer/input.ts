import { z } from 'zod'
import { accessFacts } from '#lib/counters/rules.ts'
import { fieldAudiences, fieldForms, fieldKinds } from '#lib/fields/rules.ts'
import { shippedLocales } from '#lib/locales.ts'
import { asksForMyNumber, hasMyNumber } from '#lib/my-number.ts'
import { agentReasons, attendances } from '#lib/services/rules.ts'
import { type CitySettings, citySettings } from '#lib/settings/input.ts'
import { editablePages } from '#lib/settings/rules.ts'
import { localesOf, templateKinds } from '#lib/templates/rules.ts'
import { type FileFault, FORMAT, faultReasons, importModes, textsOf, VERSION } from './rules.ts'

/** What each row of the file may hold: the columns of its table as they are kept, and nothing else. */

const words = z.partialRecord(z.enum(shippedLocales), z.string().max(5000)).and(z.object({ ja: z.string() }))
const slug = z.string().regex(/^[a-z0-9-]{1,40}$/)
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)
const day = z.iso.date()
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const weekdays = z.array(z.int().min(0).max(6)).max(7)
const lanes = z.int().min(0).max(60)
const locale = z.enum(shippedLocales)
const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const position = z.int().min(-1_000_000).max(1_000_000)
const moment = z.iso.datetime({ offset: true }).nullable()

const shares = { lanes, webLanes: lanes, phoneLanes: lanes, walkInLanes: lanes }
const hours = { opens: clock, closes: clock }
const season = { seasonFrom: dayOfYear.nullable(), seasonUntil: dayOfYear.nullable() }
const days = { firstDay: day, lastDay: day, weekdays: weekdays.nullable() }
const exception = { id: z.uuid(), ...days, reason: words }

const documentCount = z.strictObject({
  count: z.int().min(1).max(20),
  from: z.array(z.string().regex(/^[A-Z]$/)).max(10),
  withPhoto: z.int().min(0).max(20).optional(),
})

const rowsOfThings = {
  setting: z.strictObject({ key: z.string().max(60), value: z.unknown() }),
  role: z.strictObject({
    id: z.string().regex(/^[a-z0-9_-]{1,40}$/),
    name: words.nullable(),
    permissions: z.array(z.string().max(60)).max(200).nullable(),
    requiresSecondFactor: z.boolean(),
    archivedAt: moment,
  }),
  counter: z.strictObject({
    id: slug,
    name: words,
    shortName: words,
    address: words,
    directions: words,
    guidance: words,
    accessibility: z.array(z.enum(accessFacts)),
    lanes: z.int().min(1).max(60).nullable(),
    ...season,
    mapUrl: z
      .string()
      .max(1000)
      .regex(/^https?:\/\/\S+$/)
      .nullable(),
    phone: z.string().max(30),
    position,
    isPublic: z.boolean(),
    archivedAt: moment,
  }),
  counter_services: z.strictObject({ serviceIds: z.array(slug).max(200) }),
  service: z.strictObject({
    id: slug,
    name: words,
    description: words,
    firstMinutes: z.int().min(5).max(240),
    furtherMinutes: z.int().min(0).max(240),
    maxPersons: z.int().min(1).max(20),
    bring: z
      .array(
        z.strictObject({
          text: words,
          attendances: z.array(z.enum(attendances)).optional(),
          reasons: z.array(z.enum(agentReasons)).optional(),
          anyOf: z.array(z.array(documentCount).max(10)).max(20).optional(),
        }),
      )
      .max(100),
    priceNote: words,
    needsNationalSystem: z.boolean(),
    bookingModes: z.array(z.string().max(20)).max(5).nullable(),
    fieldKeys: z.array(key).max(100).nullable(),
    position,
    isPublic: z.boolean(),
    archivedAt: moment,
  }),
  opening_rule: z.strictObject({
    id: z.uuid(),
    counterId: slug,
    weekdays,
    weeksOfMonth: z.array(z.int().min(1).max(5)).max(5).nullable(),
    ...season,
    ...hours,
    ...shares,
    slotMinutes: z.int().min(5).max(120),
    validFrom: day,
    validUntil: day.nullable(),
    opensOnHolidays: z.boolean(),
  }),
  closure: z.strictObject({
    id: z.uuid(),
    counterId: slug.nullable(),
    firstDay: day,
    lastDay: day,
    reason: words,
  }),
  exclusion: z.strictObject({ counterId: slug.nullable(), ...exception, ...hours }),
  special_opening: z.strictObject({
    counterId: slug,
    ...exception,
    ...hours,
    ...shares,
    slotMinutes: z.int().min(5).max(120),
  }),
  capacity_change: z.strictObject({ counterId: slug.nullable(), ...exception, ...hours, ...shares }),
  holiday_change: z.strictObject({ day, name: words, isHoliday: z.boolean() }),
  booking_rule: z.strictObject({
    id: z.uuid(),
    counterId: slug.nullable(),
    serviceId: slug.nullable(),
    key: z.string().max(60),
    value: z.unknown(),
  }),
  booking_stop: z.strictObject({
    id: z.uuid(),
    kind: z.literal('national'),
    counterId: z.null(),
    serviceIds: z.array(slug).max(100),
    startsAt: z.iso.datetime({ offset: true }),
    endsAt: z.iso.datetime({ offset: true }),
    banner: words,
    reason: z.string().max(200),
    liftedAt: z.null(),
  }),
  field: z.strictObject({
    form: z.enum(fieldForms),
    key,
    kind: z.enum(fieldKinds),
    label: words,
    help: words.nullable(),
    options: z.array(z.strictObject({ value: z.string().max(60), label: words })).max(100),
    isRequired: z.boolean(),
    maxLength: z.int().min(1).max(2000),
    visibleTo: z.enum(fieldAudiences),
    position,
    retiredAt: moment,
  }),
  text: z.strictObject({
    locale,
    domain: z.string().max(40),
    key: z.string().max(100),
    value: z.string().max(5000),
    shipped: z.string().max(10_000),
  }),
  page_text: z.strictObject({
    page: z.enum(editablePages),
    locale,
    body: z.string().max(50_000),
    shipped: z.string().max(50_000).nullable(),
  }),
  notice_template: z
    .strictObject({
      kind: z.enum(templateKinds),
      locale,
      subject: z.string().max(500),
      body: z.string().max(20_000),
      shipped: z.string().max(30_000),
    })
    .refine(({ kind, locale: language }) => localesOf(kind).includes(language)),
}

const rows = z.strictObject(
  Object.fromEntries(
    Object.entries(rowsOfThings).map(([thing, row]) => [
      thing,
      z.record(z.string().max(200), row as z.ZodType<Record<string, unknown>>).optional(),
    ]),
  ),
)

/** A whole installation's settings and texts as one file. Anything it does not know is refused with its place. */
export const transferFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  city: z.string().max(200),
  madeAt: z.iso.datetime(),
  rows,
})

/**
 * No file of settings is larger: twenty counters with five years of exceptions in fourteen languages and every text
 * rewritten take less than half of it. The server in front lets it pass (`scripts/server/body-bytes.ts`).
 */
export const MOST_BYTES = 32 * 1024 * 1024

/** Made by a later version of the product, whose rows this one may not understand. */
const isNewer = (value: unknown): value is { version: number } =>
  z.object({ format: z.literal(FORMAT), version: z.number().gt(VERSION) }).safeParse(value).success

const isSetting = (name: string, value: unknown): boolean =>
  name in citySettings.shape && citySettings.shape[name as keyof CitySettings].safeParse(value).success

/** Reads what was uploaded: the file, or what is wrong with it and where. */
export function readFile(
  text: string,
): { ok: true; file: z.output<typeof transferFile> } | { ok: false; fault: FileFault } {
  const fault = (reason: FileFault['reason'], place = '') => ({
    ok: false as const,
    fault: { reason, place },
  })
  if (text.length > MOST_BYTES) return fault('too_large')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fault('no_json')
  }
  if (hasMyNumber(textsOf(value))) return fault('my_number')
  if (isNewer(value)) return fault('newer', String(value.version))
  const read = transferFile.safeParse(value)
  if (!read.success) return fault('unknown', read.error.issues[0]?.path.join(' › ') || '–')
  const { setting = {}, field = {} } = read.data.rows
  const wrong = Object.entries(setting).find(([name, row]) => !isSetting(name, row.value))
  if (wrong) return fault('unknown', `rows › setting › ${wrong[0]}`)
  const asking = Object.entries(field).find(([, row]) => Object.values(row.label ?? {}).some(asksForMyNumber))
  return asking ? fault('asks_my_number', `rows › field › ${asking[0]}`) : { ok: true, file: read.data }
}

/** A draft as the address of its comparison names it. */
export const draftAddress = z.object({ draft: z.uuid() })

/** Whether the file is added to what there is, or replaces it. */
export const importInput = z.object({ mode: z.enum(importModes, 'choice') })

/** Why a file was not taken, as the address of the page says it. */
export const transferQuery = z.object({
  refused: z
    .enum([...faultReasons, 'nothing_changes', 'empty', 'other_ending'])
    .optional()
    .catch(undefined),
  place: z.string().max(200).optional().catch(undefined),
})
