import { cookies } from 'next/headers'
import { isStaffLocale, type StaffLocale } from '#lib/locales.ts'

const COOKIE = 'staff-language'

/** The language a member of staff chose on this device, Japanese at first. */
export async function staffLocale(): Promise<StaffLocale> {
  const chosen = (await cookies()).get(COOKIE)?.value ?? ''
  return isStaffLocale(chosen) ? chosen : 'ja'
}

/** Remembers the language for a year. */
export async function rememberStaffLocale(locale: StaffLocale): Promise<void> {
  ;(await cookies()).set(COOKIE, locale, {
    path: '/staff',
    maxAge: 365 * 24 * 3600,
    httpOnly: true,
    sameSite: 'lax',
  })
}
