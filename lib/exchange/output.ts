import { z } from 'zod'
import { accessFacts } from '#lib/counters/rules.ts'
import { shippedLocales } from '#lib/locales.ts'
import { reservationStatuses, visitNeeds } from '#lib/reservations/rules.ts'
import { agentReasons, attendances } from '#lib/services/rules.ts'

/** What the JSON API answers. The OpenAPI document is made from these schemas, and tests hold real answers to them. */

const stamp = z.iso.datetime({ offset: true }).meta({ description: 'Tokyo’s time with its offset.' })
const id = z.string().meta({ description: 'Stable.', examples: ['city-hall'] })
/** As a path and an answer have it. */
export const reservationNumber = z
  .string()
  .regex(/^\d{10}$/)
  .meta({ description: 'Reservation number, its last digit a check digit.' })

export const counterItem = z
  .object({
    id,
    name: z.string(),
    shortName: z.string().meta({ description: 'For narrow places; the name where there is none.' }),
    address: z.string(),
    directions: z.string(),
    guidance: z.string().meta({ description: 'What to know before coming; may be empty.' }),
    accessibility: z
      .array(z.enum(accessFacts))
      .meta({ description: 'What the counter has for those who need it.' }),
    mapUrl: z.string().nullable(),
    phone: z.string(),
    services: z.array(z.string()).meta({ description: 'Ids of the services this counter takes.' }),
    hours: z.array(
      z.object({
        weekdays: z.array(z.int().min(0).max(6)).meta({ description: '0 is Sunday.' }),
        opens: z.iso.time(),
        closes: z.iso.time(),
        validFrom: z.iso.date(),
        validUntil: z.iso.date().nullable(),
        opensOnHolidays: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Counter' })

export const serviceItem = z
  .object({
    id,
    name: z.string(),
    description: z.string(),
    priceNote: z.string().meta({ description: 'What it costs; empty where nothing is to be said.' }),
    firstMinutes: z.int().meta({ description: 'Minutes for the first person of a visit.' }),
    furtherMinutes: z.int().meta({ description: 'Minutes for each further person.' }),
    maxPersons: z.int(),
    bring: z.array(z.string()),
  })
  .meta({ id: 'Service' })

export const slotItem = z
  .object({
    counter: z.string(),
    startsAt: stamp,
    endsAt: stamp,
    state: z.enum(['open', 'few', 'full', 'closed']),
    free: z.int().min(0).meta({ description: 'How many such visits can still begin in this slot.' }),
  })
  .meta({ id: 'Slot' })

export const bookedAnswer = z
  .object({
    number: reservationNumber,
    accessKey: z
      .string()
      .meta({ description: 'Opens the reservation. Kept nowhere: give it to the resident.' }),
  })
  .meta({ id: 'Booked' })

export const reservationAnswer = z
  .object({
    number: reservationNumber,
    status: z.enum(reservationStatuses),
    counter: z.string(),
    startsAt: stamp,
    endsAt: stamp,
    visitors: z.array(
      z.object({
        service: z.string(),
        attendance: z.enum(attendances).meta({ description: 'Who comes for this person.' }),
        reason: z.enum(agentReasons).optional().meta({ description: 'Why an agent comes.' }),
      }),
    ),
    locale: z.enum(shippedLocales),
    needs: z.array(z.enum(visitNeeds)),
    changeableUntil: stamp,
    cancellableUntil: stamp,
  })
  .meta({ id: 'Reservation' })

/** RFC 9457. */
export const problemAnswer = z
  .object({
    type: z.url(),
    title: z.string().meta({ description: 'In Japanese or English, as Accept-Language asks.' }),
    status: z.int(),
    code: z.string().meta({ description: 'Stable; what a program looks at.' }),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().meta({ description: 'Place in the body, `#/visitors/0/service`.' }),
          parameter: z.string().optional(),
          header: z.string().optional(),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
    reference: z.string().meta({ description: 'Finds this request in the log of the server.' }),
  })
  .meta({ id: 'Problem' })

export const problemKind = z
  .object({
    type: z.url(),
    code: z.string(),
    status: z.int(),
    title: z.object({ ja: z.string(), en: z.string() }),
  })
  .meta({ id: 'ProblemKind' })

/** Every collection answers in this form. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) })
