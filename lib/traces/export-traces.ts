import { database } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isAct } from '#lib/audit/rules.ts'
import { csvOf } from '#lib/csv.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { demand } from '#lib/staff/access.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { TraceQuery } from './input.ts'
import { countTraces } from './queries.ts'
import { readTraces, wanted } from './read-traces.ts'
import { MOST_EXPORTED } from './rules.ts'

const ROWS_AT_ONCE = 5000

/** What a search of the record finds, as a table; that it was taken along is a trace itself. */
export async function exportTraces(
  staff: StaffMember,
  query: TraceQuery,
  locale: StaffLocale,
): Promise<string> {
  demand(staff, 'audit.export')
  const count = await countTraces(query, MOST_EXPORTED)
  await recordTrace(database(), staff, { act: 'traces_exported', detail: { count, terms: query.record } })
  const t = wordsOf(locale, 'audit')
  const where = await wanted(query)
  const rows: string[][] = []
  for (let offset = 0; offset < count; offset += ROWS_AT_ONCE)
    for (const trace of await readTraces(where, 'oldest', { limit: ROWS_AT_ONCE, offset }))
      rows.push([
        `${trace.id}`,
        `${dayOf(trace.at)} ${clockOf(trace.at)}`,
        t(`kind.${trace.kind}`),
        isAct(trace.act) ? t(`act.${trace.act}`) : trace.act,
        trace.actorName ?? '',
        trace.roles.join(' '),
        trace.origin ?? '',
        trace.subjectKind ?? '',
        trace.subjectName ?? '',
        trace.reason ?? '',
        trace.detail ? JSON.stringify(trace.detail) : '',
      ])
  const head = [
    'number',
    'at',
    'kind',
    'act',
    'who',
    'roles',
    'origin',
    'record',
    'subject',
    'reason',
    'detail',
  ] as const
  return csvOf(
    head.map((column) => t(`column.${column}`)),
    rows,
  )
}
