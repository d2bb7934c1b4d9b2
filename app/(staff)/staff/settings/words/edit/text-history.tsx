import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, type StaffLocale } from '#lib/locales.ts'
import type { TextChange } from '#lib/texts/queries.ts'
import { editorPath, type TextAddress } from '#lib/texts/rules.ts'

type Props = { locale: StaffLocale; address: TextAddress; changes: TextChange[] }

/** Every text the city gave, by whom and when, each to be loaded again. */
export function TextHistory({ locale, address, changes }: Props) {
  const t = textOf(locale, 'texts')
  return (
    <section aria-labelledby="history" className="space-y-3">
      <Heading level={2} size={4} id="history">
        {t('edit.history')}
      </Heading>
      {changes.length === 0 && <p>{t('edit.history_none')}</p>}
      <ul className="space-y-2">
        {changes.map(({ id, at, name, value }) => (
          <li key={id} className="space-y-1">
            <p className="field-hint">
              {t('edit.history_by', {
                moment: momentInWords(at, locale),
                name: name ?? t.plain('edit.history_system'),
              })}
            </p>
            {value === null ? (
              <p>{t('edit.went_back')}</p>
            ) : (
              <p>
                <span lang={languageTag(address.locale)}>{value}</span>{' '}
                <Link href={`${editorPath(address)}&version=${id}`}>{t('edit.load')}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
