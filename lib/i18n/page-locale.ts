import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '#lib/locales.ts'

/** The language of a residents' page from its address; an address in an unknown language is not found. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return locale
}
