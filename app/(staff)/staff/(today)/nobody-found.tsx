import { Link } from '#components/ui/link.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { proxyParams, proxyPath } from '#lib/proxy/rules.ts'
import { countersOf, may } from '#lib/staff/access.ts'

/** What to do with somebody whose visit was not found: where it was looked for, whom to ask, and the ways on. */
export function NobodyFound({ locale, staff }: { locale: StaffLocale; staff: StaffMember }) {
  const t = textOf(locale, 'desk')
  return (
    <>
      {countersOf(staff, 'desk.view') !== 'all' && <p className="font-bold">{t('search.onlyYours')}</p>}
      <p>{t(may(staff, 'desk.find_by_name') ? 'search.nobodyTodoNames' : 'search.nobodyTodo')}</p>
      <p className="visit-ways">
        {may(staff, 'reservations.search') && <Link href="/staff/reservations">{t('search.otherDays')}</Link>}
        {may(staff, 'proxy.book') && (
          <Link href={proxyPath(proxyParams({ channel: 'counter', residentId: null, isUnbound: false }))}>
            {t('search.bookNow')}
          </Link>
        )}
      </p>
    </>
  )
}
