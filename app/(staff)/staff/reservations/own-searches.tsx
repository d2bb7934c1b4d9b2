import { Button, ButtonLink } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { SEARCH_PATH } from '#lib/searches/output.ts'

type Props = {
  locale: StaffLocale
  searches: readonly { id: string; name: string }[]
  withdraw: (form: FormData) => Promise<void>
}

/** The saved searches that the reader may rename and delete. */
export function OwnSearches({ locale, searches, withdraw }: Props) {
  const t = textOf(locale, 'searches')
  if (searches.length === 0) return null
  return (
    <ul className="search-own">
      {searches.map(({ id, name }) => (
        <li key={id}>
          <span>{name}</span>
          <div className="search-acts">
            <ButtonLink
              look="quiet"
              href={`${SEARCH_PATH}/saved/${id}`}
              aria-label={t.plain('saved.rename', { name })}
            >
              {t('saved.rename_short')}
            </ButtonLink>
            <form action={withdraw}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="seen" value={name} />
              <Button look="quiet" aria-label={t.plain('saved.withdraw', { name })}>
                {t('saved.withdraw_short')}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  )
}
