import { momentInWords } from '#lib/date-words.ts'
import type { Locale } from '#lib/locales.ts'
import { groupAccessKey } from '#lib/numbers.ts'
import type { CityOfVisit } from './queries.ts'
import { methodOf, renderCalendar } from './render-calendar.ts'
import { renderLetter } from './render-letter.ts'
import { plainWords, renderVisit, type VisitInWords } from './render-visit.ts'
import {
  isCancelled,
  isVisitKind,
  type NoticeAboutPlace,
  type NoticeTemplate,
  type NoticeVariables,
  type VisitFacts,
  type VisitKind,
} from './rules.ts'

export type Notice = NoticeAboutPlace & { locale: Locale; secret: string | null; createdAt: Date }

/** A finished mail. */
export type RenderedNotice = {
  subject: string
  language: string
  text: string
  html: string
  calendar: { method: string; content: string } | null
}

/**
 * A notice in the language of the resident: subject, text, the same as simple HTML, and for a reservation the calendar
 * entry. The same notice and the same city texts give the same bytes, so that a provider recognises a repeated try.
 * The access key stands in the text only if the notice carries it, and never in an address. Where the city has a
 * template of its own, that is written.
 */
export function renderNotice(notice: Notice, city: CityOfVisit, own?: NoticeTemplate): RenderedNotice {
  return { ...renderLetter(notice, own, noticeVariables(notice, city)), calendar: calendarOf(notice, city) }
}

/** The entry of a visit and what a calendar shall do with it; a mere place, and a visit that was missed, have none. */
function calendarOf(notice: Notice, city: CityOfVisit): RenderedNotice['calendar'] {
  if (!isAboutVisit(notice) || notice.kind === 'reservation_missed') return null
  const { kind, facts, locale, createdAt } = notice
  const span = { startsAt: new Date(facts.startsAt), endsAt: new Date(facts.endsAt) }
  const entry = { ...facts, ...span, isCancelled: isCancelled(kind), writtenAt: createdAt }
  return { method: methodOf(entry), content: renderCalendar(entry, city, locale) }
}

const isAboutVisit = (notice: Notice): notice is Extract<Notice, { kind: VisitKind }> =>
  isVisitKind(notice.kind)

/** What a template about a visit or a place may say. */
export function noticeVariables(notice: Notice, city: CityOfVisit): NoticeVariables {
  const { facts, locale, secret } = notice
  const span = { startsAt: new Date(facts.startsAt), endsAt: new Date(facts.endsAt) }
  const visit = renderVisit({ number: '', ...facts, ...span }, city, locale)
  return {
    ...visitVariables(visit),
    access_key: secret ? groupAccessKey(secret) : '',
    reasons: isAboutVisit(notice) ? reasonsInWords(locale, notice.facts) : [],
  }
}

/** What every text about a visit may say, on paper too. */
export const visitVariables = (visit: VisitInWords): NoticeVariables => ({
  city: visit.city,
  city_phone: visit.cityPhone,
  city_hours: visit.cityHours,
  number: visit.number,
  when: visit.when,
  services: visit.services,
  prices: visit.prices,
  counter: visit.counter,
  address: visit.address,
  directions: visit.directions,
  guidance: visit.guidance,
  access: visit.access,
  counter_phone: visit.counterPhone,
  map_url: visit.mapUrl ?? '',
  bring: visit.bring,
  documents: visit.documents,
  uses_account: visit.isInAccount,
  manage_url: visit.manageUrl,
  availability_url: visit.availabilityUrl,
  deadlines: visit.deadlines,
})

/** Why the office acted, in its own words where it wrote some, and when the visit was before. */
function reasonsInWords(locale: Locale, { reason, note, before }: VisitFacts): string[] {
  const say = plainWords(locale, 'notices')
  return [
    ...(reason && reason !== 'other' ? [say(`reason.${reason}`)] : []),
    ...(note ? [note.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')] : []),
    ...(before ? [say('moved_from', { moment: momentInWords(new Date(before), locale) })] : []),
  ]
}
