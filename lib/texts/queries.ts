import { and, desc, eq, max } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import { textOverrideChanges, textOverrides } from '#db/schema/words.ts'
import type { StaffMember } from '#lib/actor.ts'
import { shippedTexts } from '#lib/catalogues.ts'
import { batches } from '#lib/changes/queries.ts'
import { foundRows, type ListQuery } from '#lib/list-query.ts'
import type { Locale } from '#lib/locales.ts'
import { demand } from '#lib/staff/access.ts'
import { addressOf, type Screen, screenOf, screens } from '#lib/text-screens.ts'
import {
  allDomains,
  localeOf,
  localesOf,
  type TextAddress,
  type TextFault,
  textFault,
  withTerm,
} from './rules.ts'

/** A text of the product in all its languages, and what the city made of it. */
type Entry = { domain: string; key: string; screen: Screen; own: Own[] }

type Own = { locale: Locale; value: string; isShippedNew: boolean }

/** Every text that can be changed here, in the order of the catalogues, with the city's own. */
async function allTexts(): Promise<Entry[]> {
  const rows = Map.groupBy(
    await database().select().from(textOverrides),
    ({ domain, key }) => `${domain}.${key}`,
  )
  return allDomains.flatMap((domain) =>
    [...shippedTexts('ja', domain).keys()].flatMap((key) => {
      const screen = screenOf(`${domain}.${key}`)
      const own = (rows.get(`${domain}.${key}`) ?? []).map(({ locale, value, shipped }) => ({
        locale,
        value,
        isShippedNew: shippedTexts(locale, domain).get(key) !== shipped,
      }))
      return screen ? [{ domain, key, screen, own }] : []
    }),
  )
}

export type TextPart = Awaited<ReturnType<typeof screensOfTexts>>[number]

/** The screens with how many texts each has, how many the city changed, and how many somebody must look at again. */
export async function screensOfTexts(staff: StaffMember) {
  demand(staff, 'words.edit')
  const byScreen = Map.groupBy(await allTexts(), ({ screen }) => screen)
  return screens.flatMap((screen) => {
    const texts = byScreen.get(screen) ?? []
    const isChanged = texts.filter(({ own }) => own.length > 0).length
    const toCheck = texts.filter(({ own }) => own.some(({ isShippedNew }) => isShippedNew)).length
    return texts.length > 0 ? [{ screen, texts: texts.length, changed: isChanged, toCheck }] : []
  })
}

/** The word is one of a key or of a text in any language; empty for all. */
export type TextQuery = ListQuery<'text' | 'shipped' | 'own'> & {
  screen?: Screen | undefined
  language: Locale
  only?: 'changed' | 'to_check' | undefined
  page: number
}

export type ListedText = Awaited<ReturnType<typeof textList>>['texts'][number]

const A_PAGE = 50

/**
 * A page of the texts that were asked for, in one language; a text that lacks it is shown in Japanese. They stand screen
 * by screen unless another order is asked for.
 */
export async function textList(staff: StaffMember, query: TextQuery) {
  demand(staff, 'words.edit')
  const { q, screen, language, only, page } = query
  const asked = (await allTexts()).filter(
    (entry) =>
      (screen === undefined || entry.screen === screen) &&
      (only !== 'changed' || entry.own.length > 0) &&
      (only !== 'to_check' || entry.own.some(({ isShippedNew }) => isShippedNew)) &&
      (q === '' || holds(entry, q)),
  )
  const texts = asked.map(({ own, ...entry }) => {
    const locale = localeOf(entry.domain, language)
    return {
      ...entry,
      locale,
      shipped: shippedTexts(locale, entry.domain).get(entry.key) ?? '',
      value: own.find((each) => each.locale === locale)?.value ?? null,
      changedIn: own.map((each) => each.locale),
      toCheckIn: own.filter(({ isShippedNew }) => isShippedNew).map((each) => each.locale),
    }
  })
  const inOrder = foundRows(texts, { ...query, q: '' }, language, {
    texts: ({ key }) => [key],
    by: {
      text: ({ screen: place }) => screens.indexOf(place),
      shipped: ({ shipped }) => shipped,
      own: ({ changedIn, value }) => `${changedIn.length > 0 ? 0 : 1}${value ?? ''}`,
    },
  })
  return {
    texts: inOrder.slice((page - 1) * A_PAGE, page * A_PAGE),
    count: texts.length,
    pages: Math.max(1, Math.ceil(texts.length / A_PAGE)),
  }
}

function holds({ domain, key, own }: Entry, q: string): boolean {
  const wanted = q.toLowerCase()
  const has = (text: string | undefined) => text?.toLowerCase().includes(wanted) ?? false
  return (
    has(`${domain}.${key}`) ||
    own.some(({ value }) => has(value)) ||
    localesOf(domain).some((locale) => has(shippedTexts(locale, domain).get(key)))
  )
}

export type TextChange = Awaited<ReturnType<typeof changesOfText>>[number]

/** A text for its editor: what is shipped, what the city has, and every text it had; null where there is none. */
export async function textToEdit(staff: StaffMember, { locale, domain, key }: TextAddress) {
  demand(staff, 'words.edit')
  const [shipped, source] = [shippedTexts(locale, domain).get(key), shippedTexts('ja', domain).get(key)]
  const screen = screenOf(`${domain}.${key}`)
  if (shipped === undefined || source === undefined || !screen) return null
  const [rows, changes] = await Promise.all([
    database()
      .select()
      .from(textOverrides)
      .where(and(eq(textOverrides.domain, domain), eq(textOverrides.key, key))),
    changesOfText({ locale, domain, key }),
  ])
  const own = rows.find((row) => row.locale === locale)
  return {
    shipped,
    source,
    screen,
    seenAt: addressOf(screen, locale),
    own: own?.value ?? null,
    /** What was shipped when the city wrote its own, if that is another text now. */
    shippedBefore: own && own.shipped !== shipped ? own.shipped : null,
    changedIn: rows.map((row) => row.locale),
    changes,
    seen: changes[0]?.id ?? 0,
  }
}

/** What is wrong with a text for this place, before it is saved or shown; nothing where there is none such. */
export function faultOfText(staff: StaffMember, { locale, domain, key }: TextAddress, text: string) {
  demand(staff, 'words.edit')
  return textFault(locale, text, shippedTexts('ja', domain).get(key))
}

const MOST_SHOWN = 50

const changesOfText = ({ locale, domain, key }: TextAddress) =>
  database()
    .select({
      id: textOverrideChanges.id,
      value: textOverrideChanges.value,
      at: textOverrideChanges.at,
      name: people.name,
    })
    .from(textOverrideChanges)
    .leftJoin(people, eq(people.id, textOverrideChanges.changedBy))
    .where(
      and(
        eq(textOverrideChanges.locale, locale),
        eq(textOverrideChanges.domain, domain),
        eq(textOverrideChanges.key, key),
      ),
    )
    .orderBy(desc(textOverrideChanges.id))
    .limit(MOST_SHOWN)

export type HeldText = Awaited<ReturnType<typeof textsHolding>>['found'][number]

/** The texts in one language that hold a word, as they are and as they would be with another in its place. */
export async function textsHolding(
  staff: StaffMember,
  { locale, word, replacement }: { locale: Locale; word: string; replacement: string },
) {
  demand(staff, 'words.edit')
  const [texts, [newest]] = await Promise.all([
    allTexts(),
    database()
      .select({ id: max(textOverrideChanges.id) })
      .from(textOverrideChanges)
      .where(eq(textOverrideChanges.locale, locale)),
  ])
  const found = texts.flatMap(({ domain, key, screen, own }) => {
    const text = own.find((each) => each.locale === locale)?.value ?? shippedTextOf({ locale, domain, key })
    const source = shippedTexts('ja', domain).get(key)
    if (!text?.includes(word) || textFault(locale, text, source)) return []
    const after = withTerm(text, word, replacement)
    const fault: TextFault | null = textFault(locale, after, source) ?? null
    return after === text ? [] : [{ domain, key, screen, text, after, fault }]
  })
  return { found, seen: newest?.id ?? 0 }
}

const shippedTextOf = ({ locale, domain, key }: TextAddress): string | undefined =>
  localesOf(domain).includes(locale) ? shippedTexts(locale, domain).get(key) : undefined

const MOST_RECENT = 10

/** The last times a term was replaced, to be taken back. */
export async function recentTerms(staff: StaffMember) {
  demand(staff, 'words.edit')
  const acts = await batches(staff, { thing: 'text' })
  return acts.filter(({ kind }) => kind === 'term_changed').slice(0, MOST_RECENT)
}
