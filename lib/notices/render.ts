import { momentInWords } from '#lib/date-words.ts'
import { type Locale, languageTag } from '#lib/locales.ts'
import { groupAccessKey } from '#lib/numbers.ts'
import type { CityOfVisit } from './queries.ts'
import { methodOf, renderCalendar } from './render-calendar.ts'
import { contactSection } from './render-contact.ts'
import { renderHtml } from './render-html.ts'
import { type Block, type Letter, renderText, type Section } from './render-text.ts'
import { plainWords, renderVisit, type VisitInWords } from './render-visit.ts'
import { isCancelled, isVisitKind, type NoticeAboutPlace, type VisitFacts, type VisitKind } from './rules.ts'

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
 * The access key stands in the text only if the notice carries it, and never in an address.
 */
export function renderNotice(notice: Notice, city: CityOfVisit): RenderedNotice {
  const { facts, locale } = notice
  const span = { startsAt: new Date(facts.startsAt), endsAt: new Date(facts.endsAt) }
  const visit = { number: '', ...facts, ...span }
  const letter = letterOf(notice, renderVisit(visit, city, locale))
  return {
    subject: letter.subject,
    language: letter.language,
    text: renderText(letter),
    html: renderHtml(letter),
    calendar: calendarOf(notice, span, city),
  }
}

/** The entry of a visit and what a calendar shall do with it; a mere place has none. */
function calendarOf(
  notice: Notice,
  span: { startsAt: Date; endsAt: Date },
  city: CityOfVisit,
): RenderedNotice['calendar'] {
  if (!isAboutVisit(notice)) return null
  const { kind, facts, locale, createdAt } = notice
  const entry = { ...facts, ...span, isCancelled: isCancelled(kind), writtenAt: createdAt }
  return { method: methodOf(entry), content: renderCalendar(entry, city, locale) }
}

const isAboutVisit = (notice: Notice): notice is Extract<Notice, { kind: VisitKind }> =>
  isVisitKind(notice.kind)

function letterOf(notice: Notice, visit: VisitInWords): Letter {
  const { kind, locale } = notice
  const say = plainWords(locale, 'notices')
  return {
    language: languageTag(locale),
    subject: say(`subject.${kind}`, { city: visit.city, number: visit.number }),
    intro: say(`intro.${kind}`, { city: visit.city }),
    sections: sectionsOf(notice, visit),
    closing: [say('no_reply'), say('not_yours')],
  }
}

function sectionsOf(notice: Notice, visit: VisitInWords): Section[] {
  const { locale, secret } = notice
  if (!isAboutVisit(notice)) return placeSections(locale, visit)
  if (isCancelled(notice.kind)) return cancelledSections(locale, visit, notice.facts)
  return [...whySections(locale, notice.facts), ...comingSections(locale, visit, secret)]
}

/** What somebody needs who will come. */
function comingSections(locale: Locale, visit: VisitInWords, secret: string | null): Section[] {
  const say = plainWords(locale, 'notices')
  const bring: Block[] = visit.bring.flatMap(({ heading, items }) => [
    ...(heading ? [{ text: heading }] : []),
    { items },
  ])
  const documents: Block[] = visit.documents.map((text) => ({ text }))
  const key = secret && [{ strong: groupAccessKey(secret) }, { text: say('access_key_secret') }]
  return [
    { heading: say('heading.number'), blocks: [{ strong: visit.number }] },
    ...(key ? [{ heading: say('heading.access_key'), blocks: key }] : []),
    { heading: say('heading.when'), blocks: [{ strong: visit.when }] },
    {
      heading: say('heading.services'),
      blocks: [...visit.services, ...visit.prices].map((text) => ({ text })),
    },
    { heading: say('heading.where'), blocks: placeBlocks(locale, visit) },
    {
      heading: say('heading.bring'),
      blocks: bring.length > 0 ? [...bring, ...documents] : [{ text: say('bring_nothing') }],
    },
    {
      heading: say('heading.manage'),
      blocks: [
        { text: say(visit.isInAccount ? 'manage_account' : 'manage_how') },
        { link: visit.manageUrl },
        ...visit.deadlines.map((text) => ({ text })),
      ],
    },
    contactSection(locale, visit),
  ]
}

/** What is over, why if the office ended it, and the way to another reservation. */
function cancelledSections(locale: Locale, visit: VisitInWords, facts: VisitFacts): Section[] {
  const say = plainWords(locale, 'notices')
  return [
    { heading: say('heading.number'), blocks: [{ strong: visit.number }] },
    ...whySections(locale, facts),
    ...placeSections(locale, visit),
  ]
}

/** Why the office acted, in its own words where it wrote some, and when the visit was before. */
function whySections(locale: Locale, { reason, note, before }: VisitFacts): Section[] {
  const say = plainWords(locale, 'notices')
  const why = [
    ...(reason && reason !== 'other' ? [say(`reason.${reason}`)] : []),
    ...(note ? [note] : []),
    ...(before ? [say('moved_from', { moment: momentInWords(new Date(before), locale) })] : []),
  ]
  return why.length > 0 ? [{ heading: say('heading.reason'), blocks: why.map((text) => ({ text })) }] : []
}

/** A time at a counter, and the way to a reservation. */
function placeSections(locale: Locale, visit: VisitInWords): Section[] {
  const say = plainWords(locale, 'notices')
  return [
    { heading: say('heading.when'), blocks: [{ text: visit.when }] },
    { heading: say('heading.services'), blocks: visit.services.map((text) => ({ text })) },
    { heading: say('heading.where'), blocks: [{ text: visit.counter }] },
    { heading: say('heading.again'), blocks: [{ text: say('again_how') }, { link: visit.availabilityUrl }] },
    contactSection(locale, visit),
  ]
}

function placeBlocks(locale: Locale, visit: VisitInWords): Block[] {
  const say = plainWords(locale, 'notices')
  return [
    { strong: visit.counter },
    { text: say('address', { address: visit.address }) },
    ...[visit.directions, visit.guidance, visit.access].filter(Boolean).map((text) => ({ text })),
    { text: say('phone', { phone: visit.counterPhone }) },
    ...(visit.mapUrl ? [{ text: say('map') }, { link: visit.mapUrl }] : []),
  ]
}
