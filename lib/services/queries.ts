import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { services } from '#db/schema/services.ts'
import { remembered } from '#lib/memo.ts'
import { citySettings } from '#lib/settings/queries.ts'
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
