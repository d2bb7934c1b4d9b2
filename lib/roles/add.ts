import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { type GrantRefusal, plainRow } from '#lib/changes/rules.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyChange } from './apply-change.ts'

type Wish = { id: string; name: LocalizedText; permissions: readonly string[] }

/** Adds a role of the city's own, under an id that it keeps, with no right that its maker lacks. */
export async function addRole(
  staff: StaffMember,
  { id, name, permissions }: Wish,
  now: Date,
): Promise<Result<null, 'id_taken' | GrantRefusal>> {
  demand(staff, 'roles.edit')
  const added = await applyAct(async (tx) => {
    const row = {
      id,
      name,
      permissions: [...permissions],
      isShipped: false,
      version: 1,
      createdAt: now,
      archivedAt: null,
    }
    const change = { thing: 'role', thingId: id, before: null, after: plainRow(row) } as const
    const trace = { act: 'role_changed', subject: { kind: 'role', id } } as const
    return await applyChange(tx, staff, { change, kind: 'role_added', trace }, now)
  })
  if (added.ok || added.reason !== 'changed_meanwhile') return added as Result<null, GrantRefusal>
  return refused('id_taken')
}
