import { Link } from '#components/ui/link.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { may } from '#lib/staff/access.ts'

type Props = { locale: StaffLocale; staff: StaffMember }

/** The way to the stops, for those who may make and lift them. */
export const StopsLink = ({ locale, staff }: Props) =>
  may(staff, 'stops.edit') && (
    <p>
      <Link href="/staff/stops">{textOf(locale, 'stranded')('stops.title')}</Link>
    </p>
  )
