import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** What stands on a page that is not there, or not yours: both look the same. */
export function NotFound({ locale, home }: { locale: Locale; home: string }) {
  const t = textOf(locale, 'shell')
  return (
    <div className="space-y-6">
      <Heading level={1}>{t('not_found.title')}</Heading>
      <p>{t('not_found.body')}</p>
      <ButtonLink href={home}>{t('not_found.home')}</ButtonLink>
    </div>
  )
}
