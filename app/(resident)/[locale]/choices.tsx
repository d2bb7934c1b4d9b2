import { Icon, type IconName } from '#components/ui/icon.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { BookingMode } from '#lib/services/rules.ts'
import type { WordKey } from '#lib/words.ts'

type Choice = Record<'title' | 'body', WordKey<'shell'>> & { id: string; icon: IconName; path: string }

/** Where a visit is booked with an account alone, its owner has no access key and finds it on their own page. */
const choicesOf = (bookingMode: BookingMode): Choice[] => [
  {
    id: 'book',
    icon: 'calendar',
    path: 'availability',
    title: 'nav.availability',
    body: 'home.book_body',
  },
  { id: 'first', icon: 'clock', path: 'availability?first=1', title: 'home.first', body: 'home.first_body' },
  bookingMode === 'accounts'
    ? {
        id: 'manage',
        icon: 'ticket',
        path: 'account',
        title: 'nav.lookup',
        body: 'home.manage_body_accounts',
      }
    : {
        id: 'manage',
        icon: 'ticket',
        path: 'reservations/lookup',
        title: 'nav.lookup',
        body: 'home.manage_body',
      },
]

type Props = { locale: Locale; bookingMode: BookingMode }

/** The three things people come for, each one tap away, under the names that the menu has for them. */
export function Choices({ locale, bookingMode }: Props) {
  const t = textOf(locale, 'shell')
  return (
    <nav aria-label={t.plain('home.choices')}>
      <ul className="home-choices">
        {choicesOf(bookingMode).map(({ id, icon, path, title, body }) => (
          <li key={id}>
            <a href={`/${locale}/${path}`} className={`home-choice home-choice-${id}`}>
              <Icon name={icon} className="size-9" />
              <span>
                <span className="home-choice-title">{t(title)}</span>
                <span>{t(body)}</span>
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
