import { dayLists, visitWork } from '#lib/kept-lists.ts'
import { isPermission } from '#lib/staff/access.ts'
import { isShippedRole } from '#lib/staff/rules.ts'
import { type Configuration, type FileFault, type TransferredThing, transferredThings } from './rules.ts'

type Row = Record<string, unknown>

/** What a row calls itself; the file calls it the same. */
const nameOf: Partial<Record<TransferredThing, (row: Row) => unknown>> = {
  setting: ({ key }) => key,
  role: ({ id }) => id,
  counter: ({ id }) => id,
  service: ({ id }) => id,
  opening_rule: ({ id }) => id,
  closure: ({ id }) => id,
  exclusion: ({ id }) => id,
  special_opening: ({ id }) => id,
  capacity_change: ({ id }) => id,
  holiday_change: ({ day }) => day,
  booking_rule: ({ id }) => id,
  booking_stop: ({ id }) => id,
  field: ({ form, key }) => `${form}/${key}`,
  text: ({ locale, domain, key }) => `${locale}/${domain}.${key}`,
  page_text: ({ page, locale }) => `${page}/${locale}`,
  notice_template: ({ kind, locale }) => `${kind}/${locale}`,
}

/** A row that stands under another name than its own, or points at what is neither in the file nor here. */
export function nameFault(file: Configuration, here: Configuration): FileFault | null {
  const known = (thing: TransferredThing) => new Set(Object.keys({ ...here[thing], ...file[thing] }))
  const [counters, services] = [known('counter'), known('service')]
  const questions = new Set([...known('field')].map((name) => name.split('/').at(-1)))
  for (const thing of transferredThings)
    for (const [id, row] of Object.entries(file[thing] ?? {})) {
      const place = `rows › ${thing} › ${id}`
      const name = nameOf[thing]
      if (name && name(row) !== id) return { reason: 'name_differs', place }
      const lost =
        lostIn(counters, thing === 'counter_services' ? id : row.counterId, ...countersIn(row)) ??
        lostIn(services, row.serviceIds, row.serviceId, ...servicesIn(row)) ??
        lostIn(questions, row.fieldKeys)
      if (lost !== undefined) return { reason: 'missing', place: `${place} › ${lost}` }
    }
  return null
}

/** The services that a setting names: those whose people go through certain steps. No other thing has a key called so. */
const servicesIn = ({ key, value }: Row): string[] => {
  const work = key === 'visitWork' ? visitWork.parse(value) : null
  return work?.sets.flatMap(({ serviceIds }) => serviceIds) ?? []
}

/** The counters that a setting names: those whose lists are kept for the hour when the line is down. */
const countersIn = ({ key, value }: Row): string[] =>
  key === 'dayLists' ? dayLists.parse(value).counterIds : []

/** The first of some ids that nobody bears; what is null or absent means all of them. */
const lostIn = (known: ReadonlySet<unknown>, ...ids: unknown[]): unknown =>
  ids.flat().find((id) => id !== null && id !== undefined && !known.has(id))

/**
 * The first right in a role that this version does not know, or a role without name and rights that is none of its own:
 * nobody here could say what it allows.
 */
export function rightFault({ role = {} }: Configuration): FileFault | null {
  for (const [id, { name, permissions }] of Object.entries(role)) {
    if (!(isShippedRole(id) || (name && permissions)))
      return { reason: 'unknown_right', place: `rows › role › ${id}` }
    const strange = ((permissions ?? []) as readonly string[]).find((one) => !isPermission(one))
    if (strange !== undefined) return { reason: 'unknown_right', place: `rows › role › ${id} › ${strange}` }
  }
  return null
}
