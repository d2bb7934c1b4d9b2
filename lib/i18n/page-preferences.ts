import { cookies } from '#lib/auth/request.ts'
import { cookieOptions } from '#lib/auth/visitor.ts'
import { type Preferences, preferenceNames, readPreferences } from '#lib/preferences.ts'

const SECONDS = 365 * 24 * 3600

/** Theme and text size of this browser, for the root layouts. */
export async function pagePreferences(): Promise<Preferences> {
  const jar = await cookies()
  return readPreferences(jar.get(preferenceNames.theme), jar.get(preferenceNames.textSize))
}

/** Remembers a choice for a year. No script needs to read it. */
export async function rememberPreference(name: keyof typeof preferenceNames, value: string): Promise<void> {
  ;(await cookies()).set(preferenceNames[name], value, await cookieOptions(SECONDS))
}
