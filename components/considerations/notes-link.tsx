import { Link } from '#components/ui/link.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'

/** The way to what is to be heeded at a visit, also where there is nothing yet. */
export const NotesLink = ({
  locale,
  path,
  number,
}: {
  locale: StaffLocale
  path: string
  number: string
}) => (
  <p className="visit-cancel">
    <Link href={path}>
      {textOf(locale, 'considerations')('link')}
      <VisuallyHidden>
        {' '}
        {textOf(locale, 'desk')('list.number', { number: groupReservationNumber(number) })}
      </VisuallyHidden>
    </Link>
  </p>
)
