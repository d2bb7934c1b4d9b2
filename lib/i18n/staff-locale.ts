import { cookies } from '#lib/auth/request.ts'
import { cookieOptions } from '#lib/auth/visitor.ts'
import { isStaffLocale, languageCookies, type StaffLocale } from '#lib/locales.ts'

/** The language a member of staff chose on this device, Japanese at first. */
export async function staffLocale(): Promise<StaffLocale> {
  const chosen = (await cookies()).get(languageCookies.staff) ?? ''
  return isStaffLocale(chosen) ? chosen : 'ja'
}

/** Remembers the language for a year. */
export async function rememberStaffLocale(locale: StaffLocale): Promise<void> {
  ;(await cookies()).set(languageCookies.staff, locale, await cookieOptions(365 * 24 * 3600, '/staff'))
}
