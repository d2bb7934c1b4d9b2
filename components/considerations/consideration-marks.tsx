import type { Consideration } from '#lib/considerations/queries.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { KindTag } from './consideration-list.tsx'

/** On a list: a small mark for each, with what to do in words. */
export function ConsiderationMarks({
  locale,
  items,
}: {
  locale: StaffLocale
  items: readonly Consideration[]
}) {
  if (items.length === 0) return null
  return (
    <ul className="visit-needs">
      {items.map(({ id, kind, toDo }) => (
        <li key={id}>
          <KindTag locale={locale} kind={kind} /> {toDo}
        </li>
      ))}
    </ul>
  )
}
