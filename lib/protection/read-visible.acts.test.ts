import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { considerations } from '#db/schema/considerations.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { outbox } from '#db/schema/outbox.ts'
import { protectionEvents } from '#db/schema/protections.ts'
import { reservations } from '#db/schema/reservations.ts'
import { noticeNumbers, residents } from '#db/schema/residents.ts'
import { strandedActs } from '#db/schema/stops.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { staffMember } from '#db/testing/factories.ts'
import { aWorld } from '#db/testing/probes.ts'
import { aHiddenResident, aProtection } from '#db/testing/protected.ts'
import { type Act, acts } from '#db/testing/protected-acts.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'

// 支援措置: an act on somebody protected is answered as an act on nobody is, whoever tries, and changes nothing. A form
// can be sent with any number: a refusal of another kind would tell that there is somebody.

const roles = ['administrator', 'section_chief', 'clerk', 'call_centre', 'protection_officer'] as const

let hidden: Awaited<ReturnType<typeof aHiddenResident>>
let ids: Parameters<Act>[1]
let staffs: Map<string, StaffMember>

beforeAll(async () => {
  await resetDatabase()
  const world = await aWorld()
  hidden = await aHiddenResident({ ...world, slot: world.hiddenAt, by: world.chief })
  await aProtection(world.chief, { residentId: hidden.person.id })
  const [task] = await database().select().from(staffTasks).where(eq(staffTasks.residentId, hidden.person.id))
  const [handled] = await database().select().from(strandedActs)
  ids = {
    counterId: world.counterId,
    visitId: hidden.visit.id,
    visitNumber: hidden.visit.number,
    residentId: hidden.person.id,
    residentNumber: hidden.person.number,
    letterId: hidden.letterId,
    taskId: task?.id ?? '',
    actId: handled?.id ?? '',
    notedId: hidden.notedId,
    inquiryNumber: hidden.inquiryNumber,
  }
  staffs = new Map()
  for (const role of roles) staffs.set(role, await staffMember({ role }))
})

/** Ids and numbers of nobody. */
const nobody = () => ({
  ...ids,
  visitId: crypto.randomUUID(),
  visitNumber: '9999999999',
  residentId: crypto.randomUUID(),
  residentNumber: '999999999',
  letterId: crypto.randomUUID(),
  taskId: crypto.randomUUID(),
  actId: crypto.randomUUID(),
  notedId: crypto.randomUUID(),
  inquiryNumber: 987_654,
})

async function answerOf(act: Act, staff: StaffMember, about: Parameters<Act>[1]): Promise<unknown> {
  try {
    return await act(staff, about)
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

/** Everything an act could have changed of them. */
async function kept() {
  const tables = [reservations, residents, noticeNumbers, outbox, staffTasks, strandedActs, considerations]
  const rows = await Promise.all(tables.map((table) => database().select().from(table)))
  return [rows, await database().select().from(inquiries), await database().$count(protectionEvents)]
}

describe.each(roles)('%s', (role) => {
  it.each(Object.entries(acts))('learns nothing by %s, and changes nothing', async (_, act) => {
    const staff = staffs.get(role)
    if (!staff) throw new Error(role)
    const before = await kept()
    const about = await answerOf(act, staff, ids)
    expect(await kept()).toEqual(before)
    expect(about).toEqual(await answerOf(act, staff, nobody()))
  })
})

it('leaves no trace that names them', async () => {
  const traces = await database().select().from(auditEntries)
  const by = [...staffs.values()].map(({ staffId }) => staffId)
  const told = JSON.stringify(traces.filter(({ actorId }) => actorId && by.includes(actorId)))
  expect([hidden.person.id, hidden.visit.id].filter((id) => told.includes(id))).toEqual([])
})
