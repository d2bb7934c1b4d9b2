import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { filled, type Kept } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { EmptyState } from './empty-state.tsx'

type Props = { locale: StaffLocale; query: string; kept?: Kept }

/** Where nothing holds the word: so, with the way back to all. */
export function NothingFound({ locale, query, kept = {} }: Props) {
  const t = textOf(locale, 'places')
  return (
    <EmptyState>
      <p>{t('list.none_found', { query })}</p>
      <p>
        <Link href={`?${new URLSearchParams(filled(kept))}`}>{t('list.all')}</Link>
      </p>
    </EmptyState>
  )
}
