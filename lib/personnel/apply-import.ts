import { eq } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { imports } from '#db/schema/imports.ts'
import type { StaffMember } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { hashPassword } from '#lib/passwords.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { isAdministratorLeft } from '#lib/staff/verify-administrator.ts'
import { hasTooManyNew, movedBy, type PersonChange } from './compare-table.ts'
import type { PersonRow } from './input.ts'
import { newInitialPassword } from './issue-password.ts'
import { importedPeople } from './queries.ts'
import type { ImportRefusal, PersonRefusal } from './rules.ts'
import { saveImported, valuesOf } from './save-imported.ts'
import { verifyPeople } from './verify-person.ts'

/** Somebody who is new, with the password that opens their first sign-in. */
export type NewPerson = { loginId: string; name: string; password: string }

/**
 * Takes over a table that was compared, all of it or nothing: new accounts, names, addresses, last days. Compared once
 * more in that moment; refused when it is wrong by now. The table is thrown away, so that sending the form twice makes
 * nobody twice. Answers the initial passwords of new people, which exist nowhere else.
 */
export async function applyImport(
  staff: StaffMember,
  id: string,
  now: Date,
): Promise<Result<NewPerson[], ImportRefusal>> {
  const table = await importedPeople(staff, id, now)
  if (!table) return refused('gone')
  if (table.problems.length > 0) return refused('wrong')
  if (hasTooManyNew(table.changes)) return refused('too_many_new')
  const newcomers = table.changes.filter(({ known }) => known === null)
  const made = await Promise.all(newcomers.map(({ wanted }) => newcomer(wanted, now)))
  const refusal = await database().transaction(async (tx): Promise<PersonRefusal | 'gone' | null> => {
    const own = eq(imports.id, id)
    const [still] = await tx.select({ id: imports.id }).from(imports).where(own).for('update')
    if (!still) return 'gone'
    const reason = await refusalOfLeaving(tx, staff, table.changes, now)
    if (reason) return reason
    await saveImported(tx, staff, { newcomers: made.map(({ row }) => row), changes: table.changes }, now)
    await tx.delete(imports).where(own)
    return null
  })
  if (refusal) return refused(refusal)
  log().info(
    { staffId: staff.staffId, added: made.length, people: table.changes.length },
    'staff accounts imported',
  )
  return ok(made.map(({ row: { loginId, name }, password }) => ({ loginId, name, password })))
}

async function newcomer(wanted: PersonRow, now: Date) {
  const password = newInitialPassword()
  const passwordHash = await hashPassword(password)
  const row = {
    loginId: wanted.loginId,
    ...valuesOf(wanted),
    passwordHash,
    mustChangePassword: true,
    createdAt: now,
  }
  return { row, password }
}

/** Who leaves by the table, and who would stay after all, is held to the same rules as one by one (`retire.ts`). */
async function refusalOfLeaving(
  tx: Connection,
  staff: StaffMember,
  changes: readonly PersonChange[],
  now: Date,
): Promise<PersonRefusal | null> {
  const moved = movedBy(changes)
  const leaving = moved.filter(({ leaves }) => leaves).map(({ id }) => id)
  if (leaving.length > 0 && !(await isAdministratorLeft(tx, leaving))) return 'last_administrator'
  const ids = moved.map(({ id }) => id)
  return (await verifyPeople(tx, staff, ids, now)).refusal
}
