import { ChoiceSearch } from '#components/settings/choice-search.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import type { Screen } from '#lib/text-screens.ts'
import type { TextQuery } from '#lib/texts/queries.ts'

type Props = { locale: StaffLocale; query: TextQuery; parts: { screen: Screen }[] }

/** What to look for, where, and in which language it is shown. By address, so that a found list is a link. */
export function TextSearch({ locale, query, parts }: Props) {
  const t = textOf(locale, 'texts')
  return (
    <ChoiceSearch
      locale={locale}
      kept={{ sort: query.sort, order: query.order }}
      submit={t('search.submit')}
      word={{ label: t('search.label'), query: query.q }}
      choices={[
        {
          name: 'screen',
          label: t('search.screen'),
          chosen: query.screen,
          options: [
            { value: '', label: t.plain('search.all') },
            ...parts.map(({ screen }) => ({ value: screen, label: t.plain(`screen.${screen}`) })),
          ],
        },
        {
          name: 'language',
          label: t('search.language'),
          chosen: query.language,
          options: shippedLocales.map((value) => ({ value, label: nameOfLocale(value) })),
        },
        {
          name: 'only',
          label: t('search.only'),
          chosen: query.only,
          options: [
            { value: '', label: t.plain('search.only_all') },
            { value: 'changed', label: t.plain('search.only_changed') },
            { value: 'to_check', label: t.plain('search.only_to_check') },
          ],
        },
      ]}
    />
  )
}
