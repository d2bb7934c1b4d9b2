import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** A booking step without a held place: the hold was given up long ago, or the page was opened by its address. */
export function NothingHeld({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'reservations')
  return (
    <div className="space-y-6">
      <Heading level={1}>{t('held.noneTitle')}</Heading>
      <p>{t('held.noneBody')}</p>
      <ButtonLink href={`/${locale}/availability`} icon="calendar">
        {textOf(locale, 'shell')('nav.availability')}
      </ButtonLink>
    </div>
  )
}
