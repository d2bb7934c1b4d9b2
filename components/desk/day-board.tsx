import type { ReactNode } from 'react'
import { timeInWords } from '#lib/date-words.ts'
import type { Place, Visit } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import type { Closing } from '#lib/openings/read-closings.ts'
import { BlockCell } from './board-cell.tsx'
import { type BoardRow, lanesOf, rowsOf } from './board-rows.ts'
import { DayBox } from './day-box.tsx'
import { NEXT_VISIT_ID } from './visit-row.tsx'

type Props = {
  locale: StaffLocale
  counters: readonly { id: string; name: LocalizedText }[]
  places: readonly (Place & { isStopped?: boolean })[]
  now: Date
  visits: ReadonlyMap<string, Visit>
  closings: readonly Closing[]
  /** The first that is still ahead. */
  next: Visit | undefined
  /** What is shown of a visit. */
  children: (visit: Visit) => ReactNode
}

/** Of the time it is, and of the first who is still ahead: they may wait since before. */
const OPENS_AT = `.board-now, #${NEXT_VISIT_ID}`

/** The day as a time line: a column for each lane, each visit over the time it takes. It scrolls inside its own box. */
export function DayBoard({ locale, counters, places, now, visits, closings, next, children }: Props) {
  const t = textOf(locale, 'desk')
  const ids = counters.map(({ id }) => id)
  const lanes = lanesOf(places, ids)
  // Of what is over, only who was there.
  const rows = rowsOf(
    places.filter(({ visitId, endsAt }) => visitId || now < endsAt),
    lanes,
  )
  if (rows.length === 0) return <p>{t('board.closed')}</p>
  const lanesAt = (id: string) => lanes.filter(({ counterId }) => counterId === id)
  const open = counters.filter(({ id }) => lanesAt(id).length > 0)
  const isNow = (index: number) => {
    const row = rows[index]
    return row !== undefined && row.startsAt <= now && now < row.endsAt
  }
  return (
    <DayBox key={ids.join()} label={t.plain('board.label')} opensAt={OPENS_AT}>
      <table className="board">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('board.time')}
            </th>
            {open.map(({ id, name }) => (
              <th key={id} scope="colgroup" colSpan={lanesAt(id).length}>
                <span className="board-counter">{localized(name, locale)}</span>
              </th>
            ))}
          </tr>
          <tr>
            {lanes.map(({ counterId, lane }) => (
              <th key={`${counterId} ${lane}`} scope="col">
                {t('board.lane', { lane })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={Number(row.startsAt)} className={isNow(index) ? 'board-now' : undefined}>
              <TimeHead locale={locale} row={row} isNow={isNow(index)} />
              {row.blocks.map((block) => (
                <BlockCell
                  key={block.key}
                  locale={locale}
                  block={block}
                  startsAt={row.startsAt}
                  endsAt={rows[index + block.rows - 1]?.endsAt ?? row.endsAt}
                  now={now}
                  closings={closings}
                  visits={visits}
                  next={next}
                >
                  {children}
                </BlockCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </DayBox>
  )
}

function TimeHead({ locale, row, isNow }: { locale: StaffLocale; row: BoardRow; isNow: boolean }) {
  const t = textOf(locale, 'desk')
  return (
    <th scope="row" aria-current={isNow ? 'time' : undefined}>
      <span className="board-clock">{timeInWords(row.startsAt, locale)}</span>
      {isNow && <span className="board-count">{t('board.now')}</span>}
      {row.free > 0 && <span className="board-count">{t('board.free', { count: row.free })}</span>}
    </th>
  )
}
