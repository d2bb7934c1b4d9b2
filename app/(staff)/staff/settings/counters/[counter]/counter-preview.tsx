import { CounterPanel } from '#components/counters/counter-panel.tsx'
import { ResidentPreview } from '#components/settings/resident-preview.tsx'
import { currentTime } from '#lib/clock.ts'
import type { EditedCounter } from '#lib/counters/queries.ts'
import type { OpeningHours } from '#lib/counters/rules.ts'
import type { Locale, StaffLocale } from '#lib/locales.ts'
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
export const CounterPreview = ({ locale, as, counter, services, hours }: Props) => (
  <ResidentPreview locale={locale} as={as}>
    <CounterPanel
      locale={as}
      today={dayOf(currentTime())}
      counter={{ ...counter, hours }}
      services={services.filter(({ isPublic, archivedAt }) => isPublic && archivedAt === null)}
    />
  </ResidentPreview>
)
