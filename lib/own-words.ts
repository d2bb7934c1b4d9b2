import type { Locale } from '#lib/locales.ts'

/** A text that the city gave in place of a shipped one. */
export type OwnText = { locale: Locale; domain: string; key: string; value: string }

type Texts = ReadonlyMap<string, string>

type Snapshot = { version: string; byCatalogue: ReadonlyMap<string, Texts> }

// One snapshot a process: the server and each bundle of the product have a copy of this file, but one global object.
const shared = globalThis as { madoguchiOwnWords?: Snapshot }

/** Which state of the city's texts this process speaks; undefined until it has read any. */
export const ownVersion = (): string | undefined => shared.madoguchiOwnWords?.version

/**
 * The city's own texts of a catalogue, `vi/shell`, by key; undefined where it has none. The same object as long as
 * none of them changes, so that what was made of it can be kept.
 */
export const ownTexts = (catalogue: string): Texts | undefined =>
  shared.madoguchiOwnWords?.byCatalogue.get(catalogue)

/** Lets this process speak these texts of the city from now on; catalogues in which nothing changed stay as they are. */
export function replaceOwnTexts(version: string, texts: readonly OwnText[]): void {
  const byCatalogue = new Map(
    [...Map.groupBy(texts, ({ locale, domain }) => `${locale}/${domain}`)].map(([catalogue, own]) => {
      const now = new Map(own.map(({ key, value }) => [key, value]))
      const before = ownTexts(catalogue)
      return [catalogue, before && isSame(before, now) ? before : now]
    }),
  )
  shared.madoguchiOwnWords = { version, byCatalogue }
}

const isSame = (one: Texts, other: Texts): boolean =>
  one.size === other.size && [...one].every(([key, text]) => other.get(key) === text)
