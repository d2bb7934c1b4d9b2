import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type AskedSearch, refusalOf } from '#lib/searches/output.ts'
import type { savedSearchesOf } from '#lib/searches/queries.ts'
import { MOST_SAVED } from '#lib/searches/rules.ts'

type Props = {
  locale: StaffLocale
  searches: Awaited<ReturnType<typeof savedSearchesOf>>
  asked: AskedSearch
}

/** What became of saving or renaming a search. */
export function SaveAnswer({ locale, searches, asked }: Props) {
  const t = textOf(locale, 'searches')
  const reason = refusalOf(asked)
  const named = (ids: string[] | undefined) => searches.find(({ id }) => id === ids?.[0])?.name
  const [saved, renamed] = [named(asked.saved), named(asked.renamed)]
  if (reason)
    return (
      <Notice tone="danger" role="alert" title={t('saved.refused')}>
        <p>{t(`refusal.${reason}`, { most: MOST_SAVED })}</p>
      </Notice>
    )
  if (saved) return <Notice tone="success" role="status" title={t('saved.done', { name: saved })} />
  if (renamed) return <Notice tone="success" role="status" title={t('saved.renamed', { name: renamed })} />
  return null
}
