import type { NoticeFacts, noticeKinds } from '#db/schema/outbox.ts'
import { type Locale, languageTag } from '#lib/locales.ts'
import { groupAccessKey } from '#lib/numbers.ts'
import type { CityOfVisit } from './queries.ts'
import { renderCalendar } from './render-calendar.ts'
import { renderHtml } from './render-html.ts'
import { type Block, type Letter, renderText, type Section } from './render-text.ts'
import { plainWords, renderVisit, type VisitInWords } from './render-visit.ts'

export type Notice = {
  kind: (typeof noticeKinds)[number]
  locale: Locale
  facts: NoticeFacts
  secret: string | null
  createdAt: Date
}

/**
 * A notice in the language of the resident: subject, text, the same as simple HTML, and the calendar entry. The same
 * notice and the same city texts give the same bytes, so that a provider recognises a repeated try. The access key
 * stands in the text only if the notice carries it, and never in an address.
 */
export function renderNotice(notice: Notice, city: CityOfVisit) {
  const { facts, locale, kind } = notice
  const visit = { ...facts, startsAt: new Date(facts.startsAt), endsAt: new Date(facts.endsAt) }
  const letter = letterOf(notice, renderVisit(visit, city, locale))
  const isCancelled = kind === 'reservation_cancelled'
  return {
    subject: letter.subject,
    language: letter.language,
    text: renderText(letter),
    html: renderHtml(letter),
    calendar: renderCalendar({ ...visit, isCancelled, writtenAt: notice.createdAt }, city, locale),
  }
}

function letterOf({ kind, locale, secret }: Notice, visit: VisitInWords): Letter {
  const say = plainWords(locale, 'notices')
  const sections = kind === 'reservation_cancelled' ? cancelledSections : comingSections
  return {
    language: languageTag(locale),
    subject: say(`subject.${kind}`, { city: visit.city, number: visit.number }),
    intro: say(`intro.${kind}`, { city: visit.city }),
    sections: sections(locale, visit, secret),
    closing: [say('no_reply'), say('not_yours')],
  }
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
    { heading: say('heading.services'), blocks: visit.services.map((text) => ({ text })) },
    { heading: say('heading.where'), blocks: placeBlocks(locale, visit) },
    {
      heading: say('heading.bring'),
      blocks: bring.length > 0 ? [...bring, ...documents] : [{ text: say('bring_nothing') }],
    },
    {
      heading: say('heading.manage'),
      blocks: [
        { text: say('manage_how') },
        { link: visit.lookupUrl },
        ...visit.deadlines.map((text) => ({ text })),
      ],
    },
    contactSection(locale, visit),
  ]
}

/** What is over, and the way to another reservation. */
function cancelledSections(locale: Locale, visit: VisitInWords): Section[] {
  const say = plainWords(locale, 'notices')
  return [
    { heading: say('heading.number'), blocks: [{ strong: visit.number }] },
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
    ...(visit.directions ? [{ text: visit.directions }] : []),
    { text: say('phone', { phone: visit.counterPhone }) },
    ...(visit.mapUrl ? [{ text: say('map') }, { link: visit.mapUrl }] : []),
  ]
}

function contactSection(locale: Locale, visit: VisitInWords): Section {
  const say = plainWords(locale, 'notices')
  return {
    heading: say('heading.contact'),
    blocks: [
      { text: visit.city },
      { text: say('phone', { phone: visit.cityPhone }) },
      ...(visit.cityHours ? [{ text: say('hours', { hours: visit.cityHours }) }] : []),
    ],
  }
}
