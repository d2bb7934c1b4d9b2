import { ReservationFields } from '#components/reservations/reservation-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { changeAction } from './actions.ts'

type Props = { locale: Locale; number: string; wish: { counterId: string; startsAt: Date } }

/** The button that moves the visit. */
export const ChangeForm = ({ locale, number, wish }: Props) => (
  <form action={changeAction}>
    <ReservationFields locale={locale} number={number} />
    <input type="hidden" name="counterId" value={wish.counterId} />
    <input type="hidden" name="startsAt" value={wish.startsAt.toISOString()} />
    <Button size="large" icon="check">
      {textOf(locale, 'reservations')('change.submit')}
    </Button>
  </form>
)
