import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import type { Screen } from '#lib/text-screens.ts'
import type { TextQuery } from '#lib/texts/queries.ts'

type Props = { locale: StaffLocale; query: TextQuery; parts: { screen: Screen }[] }

/** What to look for, where, and in which language it is shown. By address, so that a found list is a link. */
export function TextSearch({ locale, query, parts }: Props) {
  const t = textOf(locale, 'texts')
  return (
    <search>
      <form className="grid items-end gap-4 md:grid-cols-2 xl:grid-cols-4">
        <input type="hidden" name="sort" value={query.sort} />
        <input type="hidden" name="order" value={query.order} />
        <TextField
          name="q"
          type="search"
          label={t('search.label')}
          defaultValue={query.q}
          maxLength={100}
          autoComplete="off"
        />
        <SelectField
          name="screen"
          label={t('search.screen')}
          defaultValue={query.screen ?? ''}
          options={[
            { value: '', label: t.plain('search.all') },
            ...parts.map(({ screen }) => ({ value: screen, label: t.plain(`screen.${screen}`) })),
          ]}
        />
        <SelectField
          name="language"
          label={t('search.language')}
          defaultValue={query.language}
          options={shippedLocales.map((value) => ({ value, label: nameOfLocale(value) }))}
        />
        <SelectField
          name="only"
          label={t('search.only')}
          defaultValue={query.only ?? ''}
          options={[
            { value: '', label: t.plain('search.only_all') },
            { value: 'changed', label: t.plain('search.only_changed') },
            { value: 'to_check', label: t.plain('search.only_to_check') },
          ]}
        />
        <div>
          <Button look="outline" icon="search">
            {t('search.submit')}
          </Button>
        </div>
      </form>
    </search>
  )
}
