import { timeInWords } from '#lib/date-words.ts'
import type { Visit } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; visit: Pick<Visit, 'status' | 'arrivedAt' | 'servedAt'> }

/** When the last mark was made: how long somebody waits is seen at a glance. */
export function VisitMoment({ locale, visit }: Props) {
  const t = textOf(locale, 'desk')
  const { status, arrivedAt, servedAt } = visit
  if (status === 'arrived' && arrivedAt)
    return <p className="visit-moment">{t('list.arrivedAt', { time: timeInWords(arrivedAt, locale) })}</p>
  if (status === 'served' && servedAt)
    return <p className="visit-moment">{t('list.servedAt', { time: timeInWords(servedAt, locale) })}</p>
  return null
}
