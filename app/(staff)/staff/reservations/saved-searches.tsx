import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { savedQuery } from '#lib/searches/input.ts'
import { type AskedSearch, keptFields, refusalOf, searchPath, withoutAnswer } from '#lib/searches/output.ts'
import type { savedSearchesOf } from '#lib/searches/queries.ts'
import { MOST_SAVED, otherFields, savedNameLength } from '#lib/searches/rules.ts'
import { OwnSearches } from './own-searches.tsx'

type Saved = Awaited<ReturnType<typeof savedSearchesOf>>

/** What is looked for again and again: one tap each. */
export function SavedSearches({ locale, searches }: { locale: StaffLocale; searches: Saved }) {
  const t = textOf(locale, 'searches')
  if (searches.length === 0) return null
  return (
    <nav aria-labelledby="saved" className="space-y-2">
      <Heading level={2} size={4} id="saved">
        {t('saved.title')}
      </Heading>
      <ul className="search-chips">
        {searches.map(({ id, name, query, isShared, isOwn, by }) => (
          <li key={id}>
            <a className="search-chip" href={searchPath({ ...savedQuery.parse(query), all: ['yes'] })}>
              {name}
              {isShared && (
                <span className="search-shared">
                  {isOwn ? t('saved.shared') : t('saved.shared_by', { name: by })}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type FormProps = {
  locale: StaffLocale
  asked: AskedSearch
  searches: Saved
  /** The name that was refused, to be typed on. */
  typed: string
  mayShare: boolean
  actions: Record<'save' | 'withdraw', (form: FormData) => Promise<void>>
}

/** To keep the conditions of the page under a name, and to delete what is no longer used. */
export function SaveSearch({ locale, asked, searches, typed, mayShare, actions }: FormProps) {
  const t = textOf(locale, 'searches')
  const reason = refusalOf(asked)
  const mayKeep = otherFields.some((field) => asked[field])
  const own = searches.filter(({ isOwn, isShared }) => isOwn || (mayShare && isShared))
  if (!mayKeep && own.length === 0) return null
  return (
    <details className="more" open={reason !== undefined}>
      <summary>{mayKeep ? t('saved.save') : t('saved.manage')}</summary>
      {mayKeep && (
        <form action={actions.save} className="space-y-3 py-2">
          <p>{t('saved.lead')}</p>
          {Object.entries(keptFields(withoutAnswer(asked))).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField
            name="title"
            label={t('saved.name')}
            defaultValue={typed}
            maxLength={savedNameLength}
            error={reason && t(`refusal.${reason}`, { most: MOST_SAVED })}
            autoComplete="off"
          />
          {mayShare && (
            <label className="choice">
              <input
                type="checkbox"
                name="isShared"
                value="yes"
                defaultChecked={asked.isShared !== undefined}
              />{' '}
              <span>{t('saved.share')}</span>
            </label>
          )}
          <Button look="outline">{t('saved.submit')}</Button>
        </form>
      )}
      <OwnSearches locale={locale} searches={own} withdraw={actions.withdraw} />
    </details>
  )
}
