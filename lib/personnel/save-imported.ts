import { sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTraces, type Trace } from '#lib/audit/record.ts'
import { tellOldAddress } from '#lib/staff/mail.ts'
import type { PersonChange } from './compare-table.ts'
import type { PersonRow } from './input.ts'
import { retirementAfter } from './rules.ts'

type Newcomer = typeof people.$inferInsert

/**
 * Writes the people of a table within the transaction that takes it over: few statements however many they are, since a
 * whole city hall may be in it. Each of them has a trace of their own, as if it had been done on their page.
 */
export async function saveImported(
  tx: Connection,
  staff: StaffMember,
  { newcomers, changes }: { newcomers: readonly Newcomer[]; changes: readonly PersonChange[] },
  now: Date,
): Promise<void> {
  const added =
    newcomers.length === 0
      ? []
      : await tx
          .insert(people)
          .values([...newcomers])
          .returning({ id: people.id })
  await changeKnown(tx, changes, now)
  const detail = { added: added.length, changed: changes.filter(({ known }) => known).length }
  const traces = [...added.map(({ id }) => traceOf(id, 'staff_added')), ...changes.flatMap(tracesOfChange)]
  await recordTraces(tx, staff, [{ act: 'staff_imported', detail }, ...traces], now)
}

/** The columns of an account that a table decides. */
export const valuesOf = ({ name, email, lastDay }: PersonRow) => ({
  name,
  email: email ?? null,
  retiredAt: lastDay === '' ? null : retirementAfter(lastDay),
})

async function changeKnown(tx: Connection, changes: readonly PersonChange[], now: Date): Promise<void> {
  const rows = changes.flatMap(({ known, wanted }) =>
    known ? [{ id: known.id, before: known.email, ...valuesOf(wanted) }] : [],
  )
  for (const { id, before, email } of rows)
    if (before && before !== email) await tellOldAddress(tx, id, email, now)
  await tx.execute(sql`update ${people}
    set name = wanted.name, email = wanted.email, retired_at = wanted."retiredAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as wanted(id uuid, name text, email text, "retiredAt" timestamptz)
    where ${people.id} = wanted.id`)
}

const traceOf = (id: string, act: Trace['act'], detail?: Trace['detail']): Trace => ({
  act,
  subject: { kind: 'staff', id },
  ...(detail && { detail }),
})

function tracesOfChange({ known, wanted }: PersonChange): Trace[] {
  if (!known) return []
  const { id, name, email, lastDay } = known
  const isRenamed = name !== wanted.name || email !== (wanted.email ?? null)
  const isMoved = (lastDay ?? '') !== wanted.lastDay
  return [
    ...(isRenamed ? [traceOf(id, 'staff_changed')] : []),
    ...(isMoved ? [traceOf(id, 'staff_retired', { lastDay: wanted.lastDay })] : []),
  ]
}
