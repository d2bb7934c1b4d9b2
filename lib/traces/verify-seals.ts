import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditChecks } from '#db/schema/audit.ts'
import type { SystemJob } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { verifyTraces } from '#lib/audit/verify.ts'
import { log } from '#lib/log.ts'
import { addSealTask } from '#lib/tasks/add-seal-task.ts'
import { addMinutes } from '#lib/time.ts'
import { sealsIn } from './input.ts'
import { FINDINGS_KEPT } from './rules.ts'

const DAY_MINUTES = 24 * 60

/**
 * Looks through all seals where somebody asked for it, and once a day in any case. What does not fit becomes a task for
 * staff and a line of the log, which is kept elsewhere. Whoever ends it halfway makes it begin anew.
 */
export async function verifySeals(job: SystemJob, now: Date): Promise<{ findings?: number }> {
  const due = (await asked()) ?? (await daily(now))
  if (!due) return {}
  const own = eq(auditChecks.id, due.id)
  await database().update(auditChecks).set({ startedAt: now }).where(own)
  const {
    findings,
    newest: _,
    ...seen
  } = await verifyTraces(sealsIn(due.seal ?? ''), async (far) => {
    await database().update(auditChecks).set(far).where(own)
  })
  const found = { findingCount: findings.length, findings: findings.slice(0, FINDINGS_KEPT) }
  await database().transaction(async (tx) => {
    await tx
      .update(auditChecks)
      .set({ ...seen, ...found, finishedAt: now })
      .where(own)
    await recordTrace(tx, job, { act: 'seals_verified', detail: { findings: findings.length } }, now)
    if (findings.length > 0) await addSealTask(tx, now)
  })
  if (findings.length > 0) log().error({ findings: findings.length, check: due.id }, 'seals do not fit')
  return { findings: findings.length }
}

/** The check that has waited longest. */
async function asked() {
  const [check] = await database()
    .select()
    .from(auditChecks)
    .where(isNull(auditChecks.finishedAt))
    .orderBy(asc(auditChecks.askedAt))
    .limit(1)
  return check
}

/** A new check, unless one without a seal from outside was asked for within a day. */
async function daily(now: Date) {
  const recent = and(gt(auditChecks.askedAt, addMinutes(now, -DAY_MINUTES)), isNull(auditChecks.seal))
  if ((await database().$count(auditChecks, recent)) > 0) return undefined
  const [check] = await database().insert(auditChecks).values({ askedAt: now }).returning()
  return check
}
