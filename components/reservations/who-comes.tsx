import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { Coming } from '#lib/services/rules.ts'

type Props = { locale: Locale; visitors: readonly Coming[] }

/** Who stands at the counter for each person of a visit, and for an agent why. */
export function WhoComes({ locale, visitors }: Props) {
  const t = textOf(locale, 'services')
  const persons = visitors.map((visitor, index) => ({ ...visitor, n: index + 1 }))
  return (
    <ul>
      {persons.map(({ n, attendance, reason }) => (
        <li key={n}>
          {visitors.length > 1 && <>{t('checklist.person', { n })} </>}
          {t(`attendance.${attendance}`)}
          {reason && <span className="block pl-4">{t(`reason.${reason}`)}</span>}
        </li>
      ))}
    </ul>
  )
}
