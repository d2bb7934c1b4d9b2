import { lastActInWords } from '#components/desk/last-act-words.ts'
import { Notice } from '#components/ui/notice.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { FasterVisit } from '#lib/stranded/queries.ts'

type Props = {
  locale: StaffLocale
  /** For how many nothing was done, by why. */
  late: { refused: number; already: number; free: number }
  visits: readonly FasterVisit[]
}

/** After an act for many: for whom it came too late, and of each who was faster, when and with what. */
export function LateNotice({ locale, late, visits }: Props) {
  const { refused, already, free } = late
  const t = textOf(locale, 'stranded')
  if (refused + already + free === 0) return null
  return (
    <Notice tone={refused > 0 ? 'warning' : 'info'} role={refused > 0 ? 'alert' : 'status'}>
      {refused > 0 && <p>{t('list.refused', { count: refused })}</p>}
      {already > 0 && <p>{t('list.already', { count: already })}</p>}
      {free > 0 && <p>{t('list.free', { count: free })}</p>}
      {visits.length > 0 && (
        <ul className="list-disc pl-6">
          {visits.map((visit) => (
            <li key={visit.number}>
              {t('list.late', {
                number: groupReservationNumber(visit.number),
                told: toldOf(visit, locale) ?? '',
              })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function toldOf({ handled, last }: FasterVisit, locale: StaffLocale): string | null {
  if (!handled) return lastActInWords(locale, last)
  const { kind, at, by } = handled
  return textOf(locale, 'desk').plain('last.told', {
    time: momentInWords(at, locale),
    by: by ?? '',
    act: textOf(locale, 'stranded').plain(`list.act.${kind}`),
  })
}
