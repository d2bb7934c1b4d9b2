import { Icon, type IconName } from '#components/ui/icon.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { WordKey } from '#lib/words.ts'

const choices = [
  { id: 'book', icon: 'calendar', path: 'availability', title: 'nav.availability' },
  { id: 'first', icon: 'clock', path: 'availability?first=1', title: 'home.first' },
  { id: 'manage', icon: 'ticket', path: 'reservations/lookup', title: 'nav.lookup' },
] as const satisfies readonly { id: string; icon: IconName; path: string; title: WordKey<'shell'> }[]

/** The three things people come for, each one tap away, under the names that the menu has for them. */
export function Choices({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'shell')
  return (
    <nav aria-label={t.plain('home.choices')}>
      <ul className="home-choices">
        {choices.map(({ id, icon, path, title }) => (
          <li key={id}>
            <a href={`/${locale}/${path}`} className={`home-choice home-choice-${id}`}>
              <Icon name={icon} className="size-9" />
              <span>
                <span className="home-choice-title">{t(title)}</span>
                <span>{t(`home.${id}_body`)}</span>
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
