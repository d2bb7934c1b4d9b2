import { Icon } from '#components/ui/icon.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, LocalizedText } from '#lib/locales.ts'
import { cityText } from '#lib/passages.ts'

type Props = { locale: Locale; number: string; hours?: LocalizedText }

/** A telephone number to call by touching it, with the hours somebody answers. Nothing where the city has none. */
export function PhoneLine({ locale, number, hours }: Props) {
  const t = textOf(locale, 'reservations')
  if (!number) return null
  const open = hours && cityText(hours, locale)
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <Icon name="phone" />
      {t('call.phone')}
      <a className="link font-bold" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
        {number}
      </a>
      {open && <span>{t('call.hours', { hours: open })}</span>}
    </p>
  )
}
