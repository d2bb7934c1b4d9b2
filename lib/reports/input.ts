import { z } from 'zod'
import { clock, line, wholeNumber } from '#lib/forms/fields.ts'
import { dayListKinds } from '#lib/kept-lists.ts'
import { pageNumber } from '#lib/list-query.ts'
import { askedDay } from '#lib/spans.ts'
import { tableFormats } from '#lib/table.ts'
import { addDays, type Day } from '#lib/time.ts'
import { mostDays, periods, type ReportList, reportLists } from './rules.ts'

const ticks = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(
    (ticked) => (ticked === undefined ? [] : [...new Set([ticked].flat())]),
    z.array(value).max(200, 'too_long'),
  )

/** 当日一覧ファイル as its form sends it: times with commas or spaces between them, counters and kinds as ticks. */
export const dayListInput = z
  .object({
    seen: z.coerce.number().int().min(0).catch(0),
    clocks: line(60)
      .transform((typed) => [
        ...new Set(
          typed
            .normalize('NFKC')
            .split(/[\s,、]+/)
            .filter(Boolean),
        ),
      ])
      .pipe(z.array(clock()).max(6, 'too_long')),
    counterIds: ticks(z.string().regex(/^[a-z0-9-]{1,64}$/, 'choice')),
    kinds: ticks(z.enum(dayListKinds, 'choice')).refine((kinds) => kinds.length > 0, 'required'),
    days: wholeNumber({ least: 1, most: 31 }),
  })
  .transform(({ seen, clocks, ...dayLists }) => ({
    seen,
    dayLists: { ...dayLists, clocks: [...new Set(clocks)].toSorted() },
  }))

/** Which list is asked for. */
export const reportList = z.enum(reportLists)

const sent = z.object({
  counter: z.string().max(64).catch(''),
  from: askedDay,
  until: askedDay,
  by: z.enum(periods).catch('day'),
  page: pageNumber,
  format: z.enum(tableFormats).catch('pdf'),
})

export type ReportQuery = {
  /** At which counters: those where one may see lists, or take them along. */
  right: 'reports.view' | 'reports.export'
  /** A counter; empty for all of one's own. */
  counter: string
  from: Day
  /** The last day, included. */
  until: Day
  by: z.output<typeof sent>['by']
  page: number
  format: z.output<typeof sent>['format']
}

/** How many days before today a list begins where nobody asks for others. */
const usualStart: Record<ReportList, number> = { slots: 0, arrivals: 0, no_shows: -30, bookings: -30 }
const usualEnd: Record<ReportList, number> = { slots: 6, arrivals: 0, no_shows: 0, bookings: 0 }

/** What the address of a list asks for. A span that is too long is cut; one that ends before it begins stays (`lib/spans.ts`). */
export function reportQuery(
  list: ReportList,
  asked: object,
  today: Day,
  right: ReportQuery['right'] = 'reports.view',
): ReportQuery {
  const { from: first, until: last, ...rest } = sent.parse(asked)
  const from = first ?? addDays(last ?? today, last ? -mostDays[list] + 1 : usualStart[list])
  const wanted = last ?? addDays(first ?? today, first ? mostDays[list] - 1 : usualEnd[list])
  const latest = addDays(from, mostDays[list] - 1)
  const isCut = wanted > latest || mostDays[list] === 1
  return { ...rest, right, from, until: isCut ? latest : wanted }
}
