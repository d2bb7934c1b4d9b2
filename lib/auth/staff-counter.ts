import { cookies } from './request.ts'
import { cookieOptions } from './visitor.ts'

const COOKIE = 'staff-counter'

/** The counter whose list was last opened on this device. */
export const rememberedCounter = async (): Promise<string | undefined> => (await cookies()).get(COOKIE)?.value

/** Remembers it for a year: a tablet stays at its counter. */
export async function rememberCounter(counterId: string): Promise<void> {
  ;(await cookies()).set(COOKIE, counterId, await cookieOptions(365 * 24 * 3600, '/staff'))
}
