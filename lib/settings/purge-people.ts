import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Connection, database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import { inquiries, inquiryEvents } from '#db/schema/inquiries.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { holds } from '#db/schema/slots.ts'
import { visitProgress, visitStepEvents } from '#db/schema/steps.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { countPeople, harmlessKeys, isPersonal, keyList } from './read-people.ts'
import { writeSettings } from './save.ts'

export type PurgeRefusal = 'count_changed'

/**
 * Deletes what is kept about residents and stops keeping it, in one step, so that nothing is asked and stored between
 * the two. Done only for exactly as many people as somebody has typed that they mean. Choices and numbers stay, since
 * they say nothing about who somebody is.
 */
export async function purgePeople(
  staff: StaffMember,
  people: number,
  now: Date,
): Promise<Result<{ people: number }, PurgeRefusal>> {
  demand(staff, 'settings.edit')
  const purged = await database().transaction(async (tx) => {
    await tx.execute(sql`lock table settings, residents, reservations in share row exclusive mode`)
    if ((await countPeople(tx)) !== people) return refused('count_changed')
    await eraseAnswers(tx)
    const values = { residentData: 'none', noticeSignIn: false } as const
    await writeSettings(tx, staff, { kind: 'people_erased', values }, now)
    await recordTrace(tx, staff, { act: 'people_erased', detail: { people } }, now)
    return ok({ people })
  })
  forgetRemembered()
  return purged
}

async function eraseAnswers(tx: Connection): Promise<void> {
  const harmless = {
    registration: keyList(await harmlessKeys(tx, 'registration')),
    booking: keyList(await harmlessKeys(tx, 'booking')),
  }
  await tx
    .update(residents)
    .set({ answers: kept(residents.answers, harmless.registration) })
    .where(await isPersonal(tx, 'registration'))
  await tx
    .update(reservations)
    .set({ answers: kept(reservations.answers, harmless.booking) })
    .where(await isPersonal(tx, 'booking'))
  await tx.update(holds).set({ draft: sql`${holds.draft} - 'answers'` })
  await tx.delete(considerations)
  await tx.update(visitProgress).set({ closing: sql`${visitProgress.closing} - 'note' - 'notCollected'` })
  await tx
    .update(visitStepEvents)
    .set({ detail: sql`${visitStepEvents.detail} - 'note' - 'notCollected' - 'reason'` })
  await tx.update(staffTasks).set({ phone: null, note: null })
  await eraseInquiries(tx)
}

/** 問合せ name nobody any more and lose their texts; what they were about in the large stays and is counted. */
async function eraseInquiries(tx: Connection): Promise<void> {
  const texts = { question: '', contact: '', answer: '', searched: '', erasedAt: sql`now()` }
  await tx.update(inquiries).set({ ...texts, asker: 'anonymous', residentId: null })
  const names = sql`array['question', 'contact', 'answer', 'asker', 'residentId']`
  await tx.update(inquiryEvents).set({ changes: sql`${inquiryEvents.changes} - ${names}` })
}

const kept = (answers: PgColumn, keys: SQL): SQL =>
  sql`coalesce((select jsonb_object_agg(key, value) from jsonb_each(${answers}) where key = any(${keys})), '{}'::jsonb)`
