import { ResidentPreview } from '#components/settings/resident-preview.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { withRuby } from '#lib/i18n/ruby.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, localized, type StaffLocale } from '#lib/locales.ts'
import type { EditedService } from '#lib/services/queries.ts'

type Props = { locale: StaffLocale; as: Locale; service: EditedService }

/** The texts of a service as residents read them, in a language to choose, and how long a visit takes. */
export function ServicePreview({ locale, as, service }: Props) {
  const price = localized(service.priceNote, as)
  return (
    <>
      <ResidentPreview locale={locale} as={as}>
        <Panel className="space-y-2">
          <Heading level={3}>{withRuby(localized(service.name, as))}</Heading>
          <p>{withRuby(localized(service.description, as))}</p>
          {price && (
            <Facts facts={[{ term: textOf(as, 'services')('price.title'), detail: withRuby(price) }]} />
          )}
        </Panel>
      </ResidentPreview>
      <p className="field-hint">
        {textOf(locale, 'places')('preview.minutes', {
          first: service.firstMinutes,
          further: service.furtherMinutes,
          persons: service.maxPersons,
        })}
      </p>
    </>
  )
}
