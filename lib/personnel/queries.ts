import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { imports } from '#db/schema/imports.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { lastTraced } from '#lib/latest/queries.ts'
import { demand } from '#lib/staff/access.ts'
import { rolesHeld } from '#lib/staff/keep-session.ts'
import { openSessions } from '#lib/staff/queries.ts'
import type { SessionLimits } from '#lib/staff/rules.ts'
import { compareTable, movedBy } from './compare-table.ts'
import { readPeople } from './read-people.ts'
import { covers, PEOPLE } from './rules.ts'

export type Person = Awaited<ReturnType<typeof peopleToEdit>>[number]

/** Everybody with an account, by ID, with where it stands and when they were last seen. Never a password. */
export async function peopleToEdit(staff: StaffMember, now: Date) {
  demand(staff, 'staff.edit')
  return await readPeople(now)
}

/** The same for the page that lists them, which leaves a trace, with the word that was looked for. */
export async function peopleListed(staff: StaffMember, q: string, now: Date) {
  const everybody = await peopleToEdit(staff, now)
  const trace =
    q === '' ? { act: 'staff_listed' as const } : { act: 'staff_searched' as const, detail: { terms: q } }
  await recordView(staff, trace, now)
  return everybody
}

/** One of them with roles and open sessions; null where there is none. `mayHandle`: whether this person may act on it. */
export async function personToEdit(staff: StaffMember, id: string, limits: SessionLimits, now: Date) {
  const person = (await peopleToEdit(staff, now)).find((each) => each.id === id)
  if (!person) return null
  const [held, sessions, changed, handled] = await Promise.all([
    rolesHeld(database(), id, now),
    openSessions(id, limits, now),
    lastTraced(staff, { kind: 'staff', id }, ['staff_changed']),
    lastTraced(staff, { kind: 'staff', id }, ['staff_locked', 'staff_unlocked', 'staff_retired']),
  ])
  await recordView(staff, { act: 'staff_viewed', subject: { kind: 'staff', id } }, now)
  const isOwn = id === staff.staffId
  return {
    ...person,
    roles: held.roles,
    sessions,
    changed,
    handled,
    isOwn,
    mayHandle: !isOwn && person.state !== 'retired' && covers(staff.rights, held.rights),
  }
}

/** Which of these people have left, and who wrote that down and when: for a list that is refused because of them. */
export async function retiredOf(staff: StaffMember, ids: readonly string[], now: Date) {
  const gone = (await peopleToEdit(staff, now)).filter(
    ({ id, state }) => state === 'retired' && ids.includes(id),
  )
  return await Promise.all(
    gone.map(async ({ id, name, loginId }) => ({
      name,
      loginId,
      last: await lastTraced(staff, { kind: 'staff', id }, ['staff_retired']),
    })),
  )
}

/** Whom a list of IDs means: those who are there, and the IDs that nobody has. */
export async function peopleNamed(staff: StaffMember, loginIds: readonly string[], now: Date) {
  const everybody = new Map((await peopleToEdit(staff, now)).map((person) => [person.loginId, person]))
  return {
    found: loginIds.flatMap((id) => everybody.get(id) ?? []),
    unknown: loginIds.filter((id) => !everybody.has(id)),
  }
}

/** A table of people that this person sent in, beside those who are there this moment; null where there is none. */
export async function importedPeople(staff: StaffMember, id: string, now: Date) {
  const known = await peopleToEdit(staff, now)
  if (!z.uuid().safeParse(id).success) return null
  const [kept] = await database()
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.madeBy, staff.staffId), eq(imports.kind, PEOPLE)))
  return kept ? { encoding: kept.encoding, ...compareTable(kept.rows, known) } : null
}

/** Who has left of those whose last day a table would change, and by whom and when that was written down. */
export async function retiredOfImport(staff: StaffMember, id: string, now: Date) {
  const table = await importedPeople(staff, id, now)
  return table
    ? await retiredOf(
        staff,
        movedBy(table.changes).map((moved) => moved.id),
        now,
      )
    : []
}
