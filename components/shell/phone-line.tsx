import { Icon } from '#components/ui/icon.tsx'
import { withRuby } from '#lib/i18n/text.tsx'
import { type Locale, type LocalizedText, localized } from '#lib/locales.ts'

type Props = { locale: Locale; phone: string; hours: LocalizedText }

/** The city's number, large enough to dial from across the table, and when somebody answers. */
export const PhoneLine = ({ locale, phone, hours }: Props) =>
  phone && (
    <div>
      <p>
        <a className="link phone-number" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" /> {phone}
        </a>
      </p>
      <p className="text-muted">{withRuby(localized(hours, locale))}</p>
    </div>
  )
