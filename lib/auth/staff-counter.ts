import { type DayView, dayViews } from '#lib/desk/rules.ts'
import { cookies } from './request.ts'
import { cookieOptions } from './visitor.ts'

const COOKIE = 'staff-counter'
const VIEW = 'staff-day-view'

/** The counter whose list was last opened on this device. */
export const rememberedCounter = async (): Promise<string | undefined> => (await cookies()).get(COOKIE)

/** Remembers it for a year: a tablet stays at its counter. */
export async function rememberCounter(counterId: string): Promise<void> {
  ;(await cookies()).set(COOKIE, counterId, await cookieOptions(365 * 24 * 3600, '/staff'))
}

/** How the day was last looked at on this device: as a time line, until somebody chooses the list. */
export async function rememberedView(): Promise<DayView> {
  const kept = (await cookies()).get(VIEW)
  return dayViews.find((view) => view === kept) ?? 'board'
}

export async function rememberView(view: DayView): Promise<void> {
  ;(await cookies()).set(VIEW, view, await cookieOptions(365 * 24 * 3600, '/staff'))
}
