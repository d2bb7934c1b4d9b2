import type { ComponentProps } from 'react'
import { lastActInWords } from '#components/desk/last-act-words.ts'
import { VisitMarks } from '#components/desk/visit-marks.tsx'
import type { LastAct } from '#lib/desk/queries.ts'
import { nextMark, stateBefore } from '#lib/desk/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'

type Props = {
  locale: StaffLocale
  visit: { id: string; version: number; number: string; status: ReservationStatus; last: LastAct | null }
  action: ComponentProps<typeof VisitMarks>['action']
}

/** The state table says which buttons a visit has; here they get their words. */
export function MarksOfVisit({ locale, visit, action }: Props) {
  const t = textOf(locale, 'desk')
  const [next, before] = [nextMark(visit.status), stateBefore(visit.status)]
  const number = groupReservationNumber(visit.number)
  const told = (reason: 'changed_meanwhile' | 'not_possible') =>
    [t.plain(`refusal.${reason}`), lastActInWords(locale, visit.last)].join(' ')
  const undo = before && {
    open: t('mark.undone'),
    title: t('undo.title'),
    body: t('undo.body', {
      number,
      from: t.plain(`status.${visit.status}`),
      to: t.plain(`status.${before}`),
    }),
    confirm: t('undo.confirm'),
    keep: t('undo.keep'),
  }
  return (
    <VisitMarks
      action={action}
      visit={{ id: visit.id, version: visit.version }}
      next={next && { mark: next, words: t(`mark.${next}`) }}
      undo={undo}
      numberWords={t('list.number', { number })}
      refusals={{
        changed_meanwhile: told('changed_meanwhile'),
        not_today: t('refusal.not_today'),
        not_possible: told('not_possible'),
      }}
      away={t('mark.away')}
    />
  )
}
