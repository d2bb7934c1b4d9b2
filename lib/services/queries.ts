import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counterServices, services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { definitions } from '#lib/fields/queries.ts'
import { linesOfTexts } from '#lib/forms/localized.ts'
import { remembered } from '#lib/memo.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { untranslatedOf } from './read-documents.ts'
import { type BookingMode, modeOfVisit } from './rules.ts'

export type Service = Awaited<ReturnType<typeof publicServices>>[number]

/** The services residents can book, in the order the city shows them. */
export const publicServices = remembered({ seconds: 5 }, () =>
  database()
    .select({
      id: services.id,
      name: services.name,
      description: services.description,
      firstMinutes: services.firstMinutes,
      furtherMinutes: services.furtherMinutes,
      maxPersons: services.maxPersons,
      bring: services.bring,
      priceNote: services.priceNote,
      bookingModes: services.bookingModes,
      fieldKeys: services.fieldKeys,
    })
    .from(services)
    .where(and(eq(services.isPublic, true), isNull(services.archivedAt)))
    .orderBy(asc(services.position), asc(services.id)),
)

/** Those a party comes for, each once in the order of its persons; what residents cannot book is left out. */
export async function publicServicesOf(serviceIds: readonly string[]): Promise<Service[]> {
  const offered = await publicServices()
  return [...new Set(serviceIds)].flatMap((id) => offered.filter((service) => service.id === id))
}

/** How a visit for these services is booked in this city; null where they have no way in common. */
export async function bookingModeOf(serviceIds: readonly string[]): Promise<BookingMode | null> {
  const [settings, chosen] = await Promise.all([citySettings(), publicServicesOf(serviceIds)])
  return modeOfVisit(settings.bookingMode, chosen)
}

/** Every service as its administrators see it, in the order of the city, with the counters that take it. */
export async function servicesToEdit(staff: StaffMember) {
  demand(staff, 'services.edit')
  const [rows, taken] = await Promise.all([
    database().select().from(services).orderBy(asc(services.position), asc(services.id)),
    database().select().from(counterServices).orderBy(asc(counterServices.counterId)),
  ])
  return rows.map((row) => ({
    ...row,
    counterIds: taken.filter(({ serviceId }) => serviceId === row.id).map(({ counterId }) => counterId),
  }))
}

export type EditedService = Awaited<ReturnType<typeof servicesToEdit>>[number]

/** The names of all services, those in the archive too, for a record that mentions them. */
export async function namesOfServices(_staff: StaffMember) {
  const rows = await database().select({ id: services.id, name: services.name }).from(services)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The same for the questions that a service may ask, retired ones too. */
export async function namesOfQuestions(_staff: StaffMember) {
  const asked = (await definitions()).filter(({ form }) => form === 'booking')
  return new Map(asked.map(({ key, label }) => [key, label]))
}

/** One service for its form, with the newest change of it; null for one that nobody knows. */
export async function serviceToEdit(staff: StaffMember, id: string) {
  const service = (await servicesToEdit(staff)).find((one) => one.id === id)
  return service ? { service, seen: await newestChange(database(), [['service', id]]) } : null
}

/**
 * The lists of documents as they stand this moment, each with its lines as the form has them and the languages that
 * lack words for it, and with the newest change of them all.
 */
export async function documentsToEdit(staff: StaffMember) {
  demand(staff, 'services.edit')
  const [settings, seen] = await Promise.all([
    citySettings(),
    newestChange(database(), [['setting', 'identityDocuments']]),
  ])
  const lists = settings.identityDocuments.map((list) => ({
    ...list,
    lines: linesOfTexts(list.documents),
    untranslated: untranslatedOf(list),
  }))
  return { lists, seen }
}
