import { nest, shippedMessages, shippedTexts } from '#lib/catalogues.ts'
import type { Locale } from '#lib/locales.ts'
import { log } from '#lib/log.ts'
import { ownTexts } from '#lib/own-words.ts'
import { type Speaker, speakerOf, type WordValues } from '#lib/speaker.ts'
import type accessibility from '#messages/ja/accessibility.json'
import type account from '#messages/ja/account.json'
import type audit from '#messages/ja/audit.json'
import type calendars from '#messages/ja/calendars.json'
import type considerations from '#messages/ja/considerations.json'
import type desk from '#messages/ja/desk.json'
import type exchange from '#messages/ja/exchange.json'
import type fields from '#messages/ja/fields.json'
import type forms from '#messages/ja/forms.json'
import type inquiries from '#messages/ja/inquiries.json'
import type letters from '#messages/ja/letters.json'
import type notices from '#messages/ja/notices.json'
import type openings from '#messages/ja/openings.json'
import type outbox from '#messages/ja/outbox.json'
import type pages from '#messages/ja/pages.json'
import type personnel from '#messages/ja/personnel.json'
import type pictures from '#messages/ja/pictures.json'
import type places from '#messages/ja/places.json'
import type protection from '#messages/ja/protection.json'
import type proxy from '#messages/ja/proxy.json'
import type reports from '#messages/ja/reports.json'
import type reservations from '#messages/ja/reservations.json'
import type residents from '#messages/ja/residents.json'
import type roles from '#messages/ja/roles.json'
import type rules from '#messages/ja/rules.json'
import type searches from '#messages/ja/searches.json'
import type security from '#messages/ja/security.json'
import type services from '#messages/ja/services.json'
import type settings from '#messages/ja/settings.json'
import type sheets from '#messages/ja/sheets.json'
import type shell from '#messages/ja/shell.json'
import type slots from '#messages/ja/slots.json'
import type staff from '#messages/ja/staff.json'
import type steps from '#messages/ja/steps.json'
import type stops from '#messages/ja/stops.json'
import type stranded from '#messages/ja/stranded.json'
import type tasks from '#messages/ja/tasks.json'
import type templates from '#messages/ja/templates.json'
import type texts from '#messages/ja/texts.json'
import type transfer from '#messages/ja/transfer.json'
import type visits from '#messages/ja/visits.json'

/** The shipped texts, typed from Japanese: a key that is not there does not compile. */
export type Catalogues = {
  accessibility: typeof accessibility
  account: typeof account
  audit: typeof audit
  calendars: typeof calendars
  considerations: typeof considerations
  desk: typeof desk
  exchange: typeof exchange
  fields: typeof fields
  forms: typeof forms
  inquiries: typeof inquiries
  letters: typeof letters
  notices: typeof notices
  openings: typeof openings
  outbox: typeof outbox
  pages: typeof pages
  personnel: typeof personnel
  pictures: typeof pictures
  protection: typeof protection
  reports: typeof reports
  proxy: typeof proxy
  reservations: typeof reservations
  roles: typeof roles
  rules: typeof rules
  searches: typeof searches
  security: typeof security
  services: typeof services
  places: typeof places
  residents: typeof residents
  settings: typeof settings
  sheets: typeof sheets
  shell: typeof shell
  slots: typeof slots
  staff: typeof staff
  stops: typeof stops
  stranded: typeof stranded
  tasks: typeof tasks
  texts: typeof texts
  transfer: typeof transfer
  visits: typeof visits
  steps: typeof steps
  templates: typeof templates
}

export type Domain = keyof Catalogues

/** The keys of a domain's texts, `refusal.slot_full` for a nested one. */
export type WordKey<D extends Domain> = Leaves<Catalogues[D]>

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

export type Words<D extends Domain> = (key: WordKey<D>, values?: WordValues) => string

type Made = { own: ReturnType<typeof ownTexts>; words: unknown }

const known = new Map<string, Made>()

/**
 * The texts of one domain in one language, as plain strings (a ja-easy text still carries its ruby marks; see
 * `lib/ruby.ts`): the city's own where it has one, else the shipped. Made once a process and again when the city
 * changed one of them: formatting the same text again costs next to nothing.
 */
export function wordsOf<D extends Domain>(locale: Locale, domain: D): Words<D> {
  const name = `${locale}/${domain}`
  const own = ownTexts(name)
  const made = known.get(name)
  if (made && made.own === own) return made.words as Words<D>
  const words = wordsFrom(locale, domain, own)
  known.set(name, { own, words })
  return words
}

function wordsFrom<D extends Domain>(locale: Locale, domain: D, own: Made['own']): Words<D> {
  const shipped = speakerOf(locale, shippedMessages(locale, domain))
  const spoken = own ? withOwn(locale, domain, own, shipped) : shipped
  const finished = new Map<string, string>()
  return (key: string, values?: WordValues) => {
    if (values) return spoken(key, values)
    // A text with nothing to fill in is always the same, and a page has some eighty of them.
    const text = finished.get(key) ?? spoken(key)
    finished.set(key, text)
    return text
  }
}

/** Texts are checked when they are saved; one that is broken all the same gives way to the shipped text. */
function withOwn(
  locale: Locale,
  domain: Domain,
  own: ReadonlyMap<string, string>,
  shipped: Speaker,
): Speaker {
  const shippedNow = shippedTexts(locale, domain)
  const ours = new Map([...own].filter(([key]) => shippedNow.has(key)))
  const speaker = speakerOf(locale, nest(ours))
  return (key, values) => {
    if (!ours.has(key)) return shipped(key, values)
    try {
      return speaker(key, values)
    } catch (error) {
      ours.delete(key)
      log().error(
        { err: error, text: `${locale}/${domain}.${key}` },
        'own text is broken; the shipped one stands',
      )
      return shipped(key, values)
    }
  }
}
