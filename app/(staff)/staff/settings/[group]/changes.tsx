import { valueInWords } from '#components/settings/setting-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { SettingChange } from '#lib/settings/queries.ts'
import type { EditableSetting } from '#lib/settings/rules.ts'

/** Who changed what in this group, from what to what. */
export function Changes({ locale, changes }: { locale: StaffLocale; changes: SettingChange[] }) {
  const t = textOf(locale, 'settings')
  return (
    <section aria-labelledby="changes" className="space-y-3">
      <Heading level={2} size={3} id="changes">
        {t('history.title')}
      </Heading>
      {changes.length === 0 && <p>{t('history.none')}</p>}
      {changes.length > 0 && (
        <p>
          {t('history.undo')}{' '}
          <Link href="/staff/settings/history?thing=setting">{t('history.undo_link')}</Link>
        </p>
      )}
      <ul className="space-y-2">
        {changes.map(({ id, key, before, after, at, name }) => {
          // The query asks for the settings of this group alone.
          const setting = key as EditableSetting
          return (
            <li key={id}>
              <p className="field-hint">{t('history.by', { moment: momentInWords(at, locale), name })}</p>
              <p>
                {t('history.line', {
                  field: t.plain(`field.${setting}`),
                  before: valueInWords(setting, before, locale),
                  after: valueInWords(setting, after, locale),
                })}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
