import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { settings } from '#db/schema/settings.ts'
import { bookingRules } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { decidedKeys, keysOf, type OwnRules, type RuleColumn, type SaveRulesRefusal } from './rules.ts'

/**
 * Saves the rules of the city, of a counter or of a service, and records what differs, so that it can be taken back as
 * one act. What is no longer there is as the city's again. Not over somebody else's newer change: `seen` is what the
 * form was filled in with. Answers no act where nothing differs.
 */
export async function saveRules(
  staff: StaffMember,
  { column, seen, wanted }: { column: RuleColumn; seen: OwnRules; wanted: OwnRules },
  now: Date,
): Promise<Result<{ batchId: string | null }, SaveRulesRefusal>> {
  demand(staff, 'rules.edit')
  return await applyAct(async (tx) => {
    const rows = column.kind === 'city' ? await settingRows(tx) : await ownRows(tx, column)
    if (!isAsSeen(column, rows, seen)) return refused('changed_meanwhile')
    const changes = changesOf(column, rows, { seen, wanted })
    if (changes.length === 0) return ok({ batchId: null })
    const saved = await saveRows(tx, staff, changes, now)
    if (!saved.ok) return saved
    return ok({ batchId: await recordChanges(tx, staff, 'rules_saved', changes, now) })
  })
}

type Row = Record<string, unknown> & { key: string; value: unknown }

const settingRows = (tx: Connection): Promise<Row[]> =>
  tx
    .select()
    .from(settings)
    .where(inArray(settings.key, [...decidedKeys]))

const ownRows = (tx: Connection, column: Exclude<RuleColumn, { kind: 'city' }>): Promise<Row[]> =>
  tx
    .select()
    .from(bookingRules)
    .where(
      column.kind === 'counter'
        ? and(eq(bookingRules.counterId, column.id), isNull(bookingRules.serviceId))
        : and(eq(bookingRules.serviceId, column.id), isNull(bookingRules.counterId)),
    )

/** A rule that has no row is not there, or has the value that is shipped. */
const isAsSeen = (column: RuleColumn, rows: readonly Row[], seen: OwnRules): boolean =>
  rows.every(({ key, value }) => {
    const rule = keysOf(column).find((each) => each === key)
    return rule === undefined || isDeepStrictEqual(seen[rule], value)
  })

function changesOf(
  column: RuleColumn,
  rows: readonly Row[],
  { seen, wanted }: { seen: OwnRules; wanted: OwnRules },
): WantedChange[] {
  return keysOf(column).flatMap((key): WantedChange[] => {
    const value = wanted[key]
    if (isDeepStrictEqual(value, seen[key])) return []
    const before = rows.find((row) => row.key === key) ?? null
    if (column.kind === 'city')
      return [{ thing: 'setting', thingId: key, before, after: { ...before, key, value } }]
    const id = String(before?.id ?? crypto.randomUUID())
    const scope =
      column.kind === 'counter'
        ? { counterId: column.id, serviceId: null }
        : { counterId: null, serviceId: column.id }
    const after = value === undefined ? null : { id, ...scope, key, value }
    return [{ thing: 'booking_rule', thingId: id, before, after }]
  })
}
