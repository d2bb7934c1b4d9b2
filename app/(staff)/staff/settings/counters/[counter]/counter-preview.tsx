import { CounterPanel } from '#components/counters/counter-panel.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { currentTime } from '#lib/clock.ts'
import type { EditedCounter } from '#lib/counters/queries.ts'
import type { OpeningHours } from '#lib/counters/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, languageTag, nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'
import type { EditedService } from '#lib/services/queries.ts'
import { dayOf } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  /** The language of the residents. */
  as: Locale
  counter: EditedCounter
  services: readonly EditedService[]
  hours: OpeningHours[]
}

/** The counter as it stands on the residents' first page, in a language to choose. */
export function CounterPreview({ locale, as, counter, services, hours }: Props) {
  const t = textOf(locale, 'places')
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
      <div lang={languageTag(as)}>
        <CounterPanel
          locale={as}
          today={dayOf(currentTime())}
          counter={{ ...counter, hours }}
          services={services.filter(({ isPublic, archivedAt }) => isPublic && archivedAt === null)}
        />
      </div>
    </section>
  )
}
