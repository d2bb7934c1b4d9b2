import { headers } from '#lib/auth/request.ts'
import { isLocale, type Locale, sourceLocale } from '#lib/locales.ts'
import { staffLocale } from './staff-locale.ts'

/** The language for a page that was not found: from the address that was asked for, which the proxy passes on. */
export async function pathLocale(): Promise<Locale> {
  const [, first = ''] = ((await headers()).get('x-path') ?? '').split(/[/?]/)
  if (first === 'staff') return staffLocale()
  return isLocale(first) ? first : sourceLocale
}
