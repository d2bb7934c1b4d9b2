import '#app/globals.css'
import type { Metadata } from 'next'
import { Document, MAIN_ID } from '#components/shell/document.tsx'
import { NotFound } from '#components/shell/not-found.tsx'
import { pagePreferences } from '#lib/i18n/page-preferences.ts'
import { pathLocale } from '#lib/i18n/path-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: textOf(await pathLocale(), 'shell').plain('not_found.title'),
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
  }
}

/** Every address that leads to no page, on any surface. It asks the database for nothing. */
export default async function GlobalNotFound() {
  const [locale, preferences] = await Promise.all([pathLocale(), pagePreferences()])
  return (
    <Document locale={locale} preferences={preferences}>
      <main id={MAIN_ID} className="page main">
        <NotFound locale={locale} home="/" />
      </main>
    </Document>
  )
}
