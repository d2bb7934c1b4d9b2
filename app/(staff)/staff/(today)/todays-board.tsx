import { markVisitAction } from '#app/(staff)/staff/reservations/[number]/actions.ts'
import { BoardVisit } from '#components/desk/board-visit.tsx'
import { DayBoard } from '#components/desk/day-board.tsx'
import { MarksOfVisit } from '#components/desk/marks-of-visit.tsx'
import type { ShownDay } from '#components/desk/shown-day.ts'
import type { Place } from '#lib/desk/queries.ts'
import type { Closing } from '#lib/openings/read-closings.ts'

/** The day as a time line: who is in which lane when, and what is free. */
export function TodaysBoard(props: ShownDay & { places: readonly Place[]; closings: readonly Closing[] }) {
  const { locale, counters, places, closings, visits, now, limits, noted, next, rights } = props
  return (
    <DayBoard
      locale={locale}
      counters={counters}
      places={places}
      closings={closings}
      now={now}
      visits={new Map(visits.map((visit) => [visit.id, visit]))}
      next={next}
    >
      {(visit) => (
        <BoardVisit
          locale={locale}
          visit={visit}
          now={now}
          limits={limits}
          noted={noted.get(visit.id) ?? []}
          marks={rights.mark && <MarksOfVisit locale={locale} visit={visit} action={markVisitAction} />}
        />
      )}
    </DayBoard>
  )
}
