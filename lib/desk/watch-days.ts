import { listen } from '#db/listen.ts'
import type { StaffMember } from '#lib/actor.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { Day } from '#lib/time.ts'

/** Told by triggers on the reservations and the places: `counter day`. */
const CHANNEL = 'day_changed'

/** What many do within this time is told once. */
const TOGETHER_MS = 200

type Watched = { counterIds: readonly string[]; today: () => Day }

/**
 * Calls `look` when something changed today at one of these counters, whoever did it through whichever process: a visit
 * was booked, moved, cancelled or marked, a place is held or given up. It says neither what nor whom it was about; who is
 * called reads the page anew by its own rights. Answers with the way to stop.
 */
export function watchDays(staff: StaffMember, { counterIds, today }: Watched, look: () => void): () => void {
  demand(staff, 'desk.view')
  const mine = counterIds.filter((counterId) => may(staff, 'desk.view', counterId))
  let soon: NodeJS.Timeout | undefined
  const tell = () => {
    soon = undefined
    look()
  }
  const stop = listen(CHANNEL, (told) => {
    const [counterId = '', day] = told?.split(' ') ?? []
    if (told === null || (day === today() && mine.includes(counterId))) soon ??= setTimeout(tell, TOGETHER_MS)
  })
  return () => {
    stop()
    clearTimeout(soon)
  }
}
