import { Facts } from '#components/ui/facts.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { VisitOfCaller } from '#lib/proxy/queries.ts'

type Props = { locale: StaffLocale; visit: Pick<VisitOfCaller, 'number' | 'name'> }

/** Which visit an act is about and, where that is known, whose: read back to whoever asks before it is done. */
export function WhoseVisit({ locale, visit: { number, name } }: Props) {
  const t = textOf(locale, 'proxy')
  return (
    <Facts
      facts={[
        { term: t('read.number'), detail: groupReservationNumber(number) },
        ...(name ? [{ term: t('read.name'), detail: <span lang="ja">{name}</span> }] : []),
      ]}
    />
  )
}
