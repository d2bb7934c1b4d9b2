import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** A city that offers nothing at the moment says so instead of an empty form. */
export function NothingOffered({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'slots')
  return (
    <div className="space-y-6">
      <Heading level={1}>{t('title')}</Heading>
      <Notice title={t('none_offered')} />
    </div>
  )
}
