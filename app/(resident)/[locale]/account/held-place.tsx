import { HoldNotice } from '#components/reservations/hold-notice.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { Booker } from '#lib/actor.ts'
import { heldToken } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { heldPlace } from '#lib/reservations/queries.ts'

/**
 * For who was sent to an account in the middle of a booking: until when the place they chose stays theirs, and for who
 * is signed in by now the way back to it.
 */
export async function HeldPlace({ locale, booker }: { locale: Locale; booker: Booker }) {
  const now = currentTime()
  const held = await heldPlace(booker, await heldToken(), now)
  if (!held || held.booked || held.isExpired) return null
  return (
    <div className="space-y-4">
      <HoldNotice locale={locale} held={held} minutes={null} now={now} />
      {booker.kind === 'resident' && (
        <ButtonLink href={`/${locale}/reservations/new`}>
          {textOf(locale, 'reservations')('details.title')}
        </ButtonLink>
      )}
    </div>
  )
}
