import { createEvent } from 'ics'
import { appUrl, env } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import type { CityOfVisit } from './queries.ts'
import { cityText, plainWords, renderVisit, type Visit } from './render-visit.ts'
import { itemMark } from './rules.ts'

/** The name under which mails attach the entry and browsers save it. */
export const calendarFile = 'visit.ics'

type CalendarVisit = Visit & { version: number; isCancelled: boolean; writtenAt: Date }

/** What a calendar shall do with the entry (RFC 5546): take it in or replace the earlier one, or take it out. */
export const methodOf = ({ isCancelled }: { isCancelled: boolean }) => (isCancelled ? 'CANCEL' : 'PUBLISH')

/**
 * A visit as a calendar entry (RFC 5545). All entries of one reservation have one UID and a sequence that grows with
 * its version, so that a calendar replaces the earlier time and takes a cancelled visit out. Says nothing about the
 * person and nothing that opens the reservation.
 */
export function renderCalendar(visit: CalendarVisit, city: CityOfVisit, locale: Locale): string {
  const say = plainWords(locale, 'notices')
  const words = renderVisit(visit, city, locale)
  const heading = say(visit.isCancelled ? 'calendar.cancelled' : 'calendar.summary', {
    city: words.city,
    counter: words.counter,
  })
  const entry = {
    productId: '-//Madoguchi//Reservations//EN',
    method: methodOf(visit),
    organizer: { name: words.city, email: senderAddress() },
    uid: `${visit.number}@${new URL(appUrl()).hostname}`,
    sequence: visit.version,
    timestamp: visit.writtenAt.getTime(),
    start: visit.startsAt.getTime(),
    end: visit.endsAt.getTime(),
    startOutputType: 'utc' as const,
    endOutputType: 'utc' as const,
    title: heading,
    location: `${words.counter}, ${cityText(city.counter.address, locale)}`,
    description: descriptionOf(words, locale),
    status: visit.isCancelled ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    transp: visit.isCancelled ? ('TRANSPARENT' as const) : ('OPAQUE' as const),
  }
  const { error, value } = createEvent(entry)
  if (error || value === null)
    throw new Error('a visit cannot be written as a calendar entry', { cause: error })
  return foldedByOctets(value)
}

/** Both methods demand an organizer, the same in every entry of a visit. */
const senderAddress = (): string => /<([^<>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM

function descriptionOf(words: ReturnType<typeof renderVisit>, locale: Locale): string {
  const say = plainWords(locale, 'notices')
  const bring = words.bring.flatMap(({ heading, names }) => [
    heading,
    ...names.map((name) => `${itemMark(locale)}${name}`),
  ])
  return [
    `${say('heading.number')} ${words.number}`,
    ...words.services,
    ...(bring.length > 0 ? [say('heading.bring'), ...bring.filter(Boolean)] : []),
    say('phone', { phone: words.cityPhone }),
    words.manageUrl,
  ].join('\n')
}

/** The package folds after 75 letters; the standard counts octets, and a Japanese letter has three (RFC 5545 §3.1). */
function foldedByOctets(calendar: string): string {
  const lines = calendar.replaceAll('\r\n\t', '').split('\r\n')
  return lines.map(foldedLine).join('\r\n')
}

function foldedLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}
