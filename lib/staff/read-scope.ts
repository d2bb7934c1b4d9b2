import { type AnyColumn, inArray, type SQL, sql } from 'drizzle-orm'
import type { StaffMember } from '#lib/actor.ts'
import { countersOf, type Permission } from './access.ts'

/**
 * The rows of those counters at which somebody has a right, as a condition of a query; all rows where the right knows
 * no bounds.
 */
export function withinScope(
  staff: Pick<StaffMember, 'rights'>,
  permission: Permission,
  counterId: AnyColumn,
): SQL {
  const scope = countersOf(staff, permission)
  return scope === 'all' ? sql`true` : inArray(counterId, [...scope])
}
