import { listDifferences, textDifferences } from '#components/settings/differences.ts'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { wordsOf } from '#lib/words.ts'

type Lists = CitySettings['identityDocuments']

/** What became of the lists of documents: which list came or went, and in each list its name and its documents. */
export function documentLines(before: Lists, after: Lists, locale: StaffLocale): string[] {
  const words = wordsOf(locale, 'calendars')
  const nameOf = (text: LocalizedText) => localized(text, locale)
  const gone = before.filter(({ id }) => !after.some((list) => list.id === id))
  const come = after.filter(({ id }) => !before.some((list) => list.id === id))
  const lists = (some: Lists) => some.map(({ name }) => nameOf(name)).join(words('change.separator'))
  const reading = {
    say: nameOf,
    tell: (was: LocalizedText, is: LocalizedText) => textDifferences(was, is, locale),
  }
  return [
    ...(gone.length > 0 ? [words('change.gone', { list: lists(gone) })] : []),
    ...(come.length > 0 ? [words('change.come', { list: lists(come) })] : []),
    ...after.flatMap(({ id, name, documents }) => {
      const was = before.find((list) => list.id === id)
      if (!was) return []
      const changes = [
        ...textDifferences(was.name, name, locale),
        ...listDifferences(was.documents, documents, reading, locale),
      ]
      return changes.map((change) => words('change.list', { id, change }))
    }),
  ]
}
