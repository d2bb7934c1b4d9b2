import { and, lte, type SQL } from 'drizzle-orm'
import { auditEntries } from '#db/schema/audit.ts'
import type { StaffMember } from '#lib/actor.ts'
import { performApproval } from '#lib/approvals/perform.ts'
import { ownWish } from '#lib/approvals/queries.ts'
import type { PerformRefusal } from '#lib/approvals/rules.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isAct } from '#lib/audit/rules.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import type { Table } from '#lib/table.ts'
import { clockOf, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import { exportWish, type TraceQuery, traceQuery } from './input.ts'
import { detailInWords, kindInWords, namesOfRoles, whoInWords } from './output.ts'
import { countTraces, type Trace } from './queries.ts'
import { readTraces, wanted } from './read-traces.ts'
import { MOST_EXPORTED } from './rules.ts'

const ROWS_AT_ONCE = 5000

/**
 * What a search of the record finds, as a table. More than the city lets one person take alone needs a second one
 * (`exportApprovedTraces`).
 */
export async function exportTraces(
  staff: StaffMember,
  query: TraceQuery,
  locale: StaffLocale,
): Promise<Result<Table, 'needs_two'>> {
  demand(staff, 'audit.export')
  const [count, { traceRowsAlone }] = await Promise.all([
    countTraces(staff, query, MOST_EXPORTED),
    citySettings(),
  ])
  if (count > traceRowsAlone) return refused('needs_two')
  return ok(await tableOf(staff, await wanted(staff, query), count, locale))
}

/** The same after a second person allowed it: once, which is a trace, and with those entries that stood there when it was asked for. */
export async function exportApprovedTraces(
  staff: StaffMember,
  id: string,
  locale: StaffLocale,
  now: Date,
): Promise<Result<Table, PerformRefusal>> {
  const input = await ownWish(staff, id, 'traces_export')
  if (!input) return refused('not_allowed')
  const { count, upTo } = exportWish.parse(input)
  const wish = { id, act: 'traces_export' as const, input }
  return await performApproval(
    staff,
    wish,
    async (tx) => {
      const subject = { kind: 'approval', id } as const
      await recordTrace(tx, staff, { act: 'traces_exported', subject, detail: { count } }, now)
      const asked = and(await wanted(staff, traceQuery.parse(input)), lte(auditEntries.id, upTo))
      return await tableOf(staff, asked, count, locale)
    },
    now,
  )
}

async function tableOf(
  staff: StaffMember,
  where: SQL | undefined,
  count: number,
  locale: StaffLocale,
): Promise<Table> {
  const t = wordsOf(locale, 'audit')
  const rows: string[][] = []
  for (let offset = 0; offset < count; offset += ROWS_AT_ONCE) {
    const traces = await readTraces(staff, where, 'oldest', { limit: ROWS_AT_ONCE, offset })
    rows.push(...traces.map((trace) => rowOf(trace, locale)))
  }
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
  const columns = head.map((column) => ({ label: t(`column.${column}`), share: 1 }))
  return { title: t('title'), lead: [], columns, rows }
}

function rowOf(trace: Trace, locale: StaffLocale): string[] {
  const t = wordsOf(locale, 'audit')
  return [
    `${trace.id}`,
    `${dayOf(trace.at)} ${clockOf(trace.at)}`,
    t(`kind.${trace.kind}`),
    isAct(trace.act) ? t(`act.${trace.act}`) : trace.act,
    whoInWords({ ...trace, roles: [] }, locale),
    namesOfRoles(trace.roles, locale),
    trace.origin ?? '',
    kindInWords(trace.subjectKind, locale),
    trace.isHidden ? t('hidden') : (trace.subjectName ?? ''),
    trace.reason ?? '',
    detailInWords({ detail: trace.detail, reason: null }, locale),
  ]
}
