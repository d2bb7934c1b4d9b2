import { isDeepStrictEqual } from 'node:util'
import { eq, max } from 'drizzle-orm'
import type { WantedChange } from '#db/schema/changes.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { plainRow } from '#lib/changes/rules.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { ServiceValues } from './input.ts'
import { takenBy } from './save.ts'

type Wish = {
  id: string
  values: ServiceValues
  counterIds: readonly string[]
  /** The service whose papers it begins with. */
  from?: string | undefined
}

/** Adds a service at the end of the order, under an id that it keeps, with the papers of another one where that is wished. */
export async function addService(
  staff: StaffMember,
  { id, values, counterIds, from }: Wish,
  now: Date,
): Promise<Result<null, 'id_taken'>> {
  demand(staff, 'services.edit')
  const added = await applyAct(async (tx) => {
    const [last] = await tx.select({ position: max(services.position) }).from(services)
    const [model] = from
      ? await tx.select({ bring: services.bring }).from(services).where(eq(services.id, from))
      : []
    const position = (last?.position ?? 0) + 1
    const row = { ...values, id, bring: model?.bring ?? [], position, archivedAt: null }
    const own: WantedChange = { thing: 'service', thingId: id, before: null, after: plainRow(row) }
    const taken = (await takenBy(tx, id, counterIds)).filter(
      ({ before, after }) => !isDeepStrictEqual(before, after),
    )
    const written = await saveRows(tx, staff, [own, ...taken], now)
    if (!written.ok) return written
    await recordChanges(tx, staff, 'service_added', [own, ...taken], now)
    return ok(null)
  })
  return added.ok ? added : refused('id_taken')
}
