import { Button } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import {
  type Locale,
  languageTag,
  localized,
  nameOfLocale,
  type StaffLocale,
  shippedLocales,
} from '#lib/locales.ts'
import type { EditedService } from '#lib/services/queries.ts'

type Props = { locale: StaffLocale; as: Locale; service: EditedService }

/** The texts of a service as residents read them, in a language to choose. */
export function ServicePreview({ locale, as, service }: Props) {
  const t = textOf(locale, 'places')
  const price = localized(service.priceNote, as)
  return (
    <section aria-labelledby="preview" className="space-y-4">
      <Heading level={2} size={3} id="preview">
        {t('preview.title')}
      </Heading>
      <p>{t('preview.lead')}</p>
      <form action="#preview" className="flex flex-wrap items-end gap-3">
        <SelectField
          key={as}
          name="as"
          label={t('preview.language')}
          defaultValue={as}
          options={shippedLocales.map((value) => ({ value, label: nameOfLocale(value) }))}
        />
        <Button look="outline">{t('preview.show')}</Button>
      </form>
      <Panel className="space-y-2" lang={languageTag(as)}>
        <Heading level={3}>{withRuby(localized(service.name, as))}</Heading>
        <p>{withRuby(localized(service.description, as))}</p>
        {price && (
          <Facts facts={[{ term: textOf(as, 'services')('price.title'), detail: withRuby(price) }]} />
        )}
      </Panel>
      <p className="field-hint">
        {t('preview.minutes', {
          first: service.firstMinutes,
          further: service.furtherMinutes,
          persons: service.maxPersons,
        })}
      </p>
    </section>
  )
}
