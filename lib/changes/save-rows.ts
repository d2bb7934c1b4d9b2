import { eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { pageTextChanges, type pageTexts } from '#db/schema/page-texts.ts'
import { settingChanges } from '#db/schema/settings.ts'
import {
  noticeTemplateChanges,
  type noticeTemplates,
  textOverrideChanges,
  type textOverrides,
} from '#db/schema/words.ts'
import type { StaffMember, SystemJob } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { homes, type RowThing } from './read-rows.ts'
import { type ChangedThing, isOrderKept } from './rules.ts'
import { addGiven, removeGiven, tellOfGiven } from './save-given.ts'
import { addTaken, removeTaken } from './save-taken.ts'
import { areAsSeen, byThing } from './verify-rows.ts'

/** Thrown where an act turns out to be impossible half-way, so that nothing of it stays. */
export class ChangedMeanwhile extends Error {}

/**
 * Writes the rows of some changes in the caller's transaction. Refused, with nothing written, where a row is no longer
 * what it was when the change was thought out. Rows are locked thing by thing in one order, so that two administrators
 * never wait for one another in a circle.
 */
export async function saveRows(
  tx: Connection,
  actor: StaffMember | SystemJob,
  changes: readonly WantedChange[],
  now: Date,
): Promise<Result<null, 'changed_meanwhile'>> {
  if (!(await areAsSeen(tx, changes, 'locking'))) return refused('changed_meanwhile')
  const inOrder = byThing(changes)
  for (const { thing, wanted } of inOrder.toReversed()) {
    if (isSet(thing)) await sets[thing].remove(tx, wanted)
    else await removeRows(tx, thing, wanted)
  }
  for (const { thing, wanted } of inOrder) {
    if (isSet(thing)) await sets[thing].add(tx, wanted)
    else if (!(await writeRows(tx, thing, wanted, now))) throw new ChangedMeanwhile()
    if (actor.kind === 'staff') await ownRecords[thing]?.(tx, actor, wanted, now)
  }
  return ok(null)
}

/** Things that are many rows, each of which comes and goes alone. */
const sets = {
  counter_services: { remove: removeTaken, add: addTaken },
  staff_roles: { remove: removeGiven, add: addGiven },
}

const isSet = (thing: ChangedThing): thing is keyof typeof sets => thing in sets

async function removeRows(tx: Connection, thing: RowThing, wanted: readonly WantedChange[]): Promise<void> {
  const gone = wanted.filter(({ after }) => after === null).map(({ thingId }) => thingId)
  const { table, key } = homes[thing]
  if (gone.length > 0) await tx.delete(table).where(inArray(key, gone))
}

/** False when somebody added one of them first. */
async function writeRows(
  tx: Connection,
  thing: RowThing,
  wanted: readonly WantedChange[],
  now: Date,
): Promise<boolean> {
  const { table, key } = homes[thing]
  const added = wanted.flatMap(({ before, after }) => (before === null && after ? [after] : []))
  for (let first = 0; first < added.length; first += ROWS_AT_ONCE) {
    const rows = added.slice(first, first + ROWS_AT_ONCE).map((row) => typedRow(table, row, now))
    const made = await tx.insert(table).values(rows).onConflictDoNothing().returning({ key })
    if (made.length < rows.length) return false
  }
  for (const change of wanted)
    if (change.before && change.after)
      await tx
        .update(table)
        .set(changedRow(table, change, now))
        .where(eq(key, change.thingId))
  return true
}

const ROWS_AT_ONCE = 500

/** A recorded row as its table takes it: instants as such, and columns that the table no longer has left out. */
function typedRow(table: PgTable, row: Record<string, unknown>, now: Date): Record<string, unknown> {
  const columns = getTableColumns(table)
  const known = Object.entries(row).filter(([key]) => key in columns)
  const typed = known.map(([key, value]) => [
    key,
    columns[key]?.dataType === 'date' && typeof value === 'string' ? new Date(value) : value,
  ])
  return { ...Object.fromEntries(typed), ...('updatedAt' in columns && { updatedAt: now }) }
}

/** The same for a row that is there: it stays where others were moved to, and a form that shows it is out of date. */
function changedRow(table: PgTable, change: WantedChange, now: Date): Record<string, unknown> {
  const { position, ...row } = typedRow(table, change.after ?? {}, now)
  const isCounted = 'version' in getTableColumns(table)
  return {
    ...row,
    ...(!isOrderKept(change) && { position }),
    ...(isCounted && { version: sql`version + 1` }),
  }
}

/** A setting keeps its own record, which the page of its group shows. */
async function recordSettings(
  tx: Connection,
  staff: StaffMember,
  wanted: readonly WantedChange[],
  now: Date,
): Promise<void> {
  await tx.insert(settingChanges).values(
    wanted.map(({ thingId: key, before, after }) => ({
      key,
      before: before?.value ?? null,
      after: after?.value ?? null,
      changedBy: staff.staffId,
      at: now,
    })),
  )
}

/** Every text the city gave stands in a record of its own, from which the editor brings it back. */
async function recordTexts(
  tx: Connection,
  staff: StaffMember,
  wanted: readonly WantedChange[],
  now: Date,
): Promise<void> {
  const rows = wanted.flatMap(({ before, after }) => {
    const { locale, domain, key } = (after ?? before) as typeof textOverrides.$inferSelect
    const value = after ? String(after.value) : null
    return [{ locale, domain, key, value, changedBy: staff.staffId, at: now }]
  })
  await tx.insert(textOverrideChanges).values(rows)
}

/** The same for a whole page. */
async function recordPages(
  tx: Connection,
  staff: StaffMember,
  wanted: readonly WantedChange[],
  now: Date,
): Promise<void> {
  const rows = wanted.map(({ before, after }) => {
    const { page, locale } = (after ?? before) as typeof pageTexts.$inferSelect
    return { page, locale, body: after ? String(after.body) : null, changedBy: staff.staffId, at: now }
  })
  await tx.insert(pageTextChanges).values(rows)
}

/** The same for the text of a notice. */
async function recordNotices(
  tx: Connection,
  staff: StaffMember,
  wanted: readonly WantedChange[],
  now: Date,
): Promise<void> {
  const rows = wanted.map(({ before, after }) => {
    const { kind, locale } = (after ?? before) as typeof noticeTemplates.$inferSelect
    const { subject, body } = (after ?? { subject: null, body: null }) as { subject: string; body: string }
    return { kind, locale, subject, body, changedBy: staff.staffId, at: now }
  })
  await tx.insert(noticeTemplateChanges).values(rows)
}

/** Things that have a record of their own beside that of acts, which their pages show, or whose change somebody is told of. */
const ownRecords: Partial<Record<ChangedThing, typeof recordSettings>> = {
  setting: recordSettings,
  text: recordTexts,
  page_text: recordPages,
  notice_template: recordNotices,
  staff_roles: tellOfGiven,
}
