import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { holds, places } from '#db/schema/slots.ts'
import { crowd } from '#db/testing/crowd.ts'
import type { Task } from '#db/testing/crowd-member.ts'
import { staffMember, visitor } from '#db/testing/factories.ts'
import { aTown, now, start } from '#db/testing/town.ts'
import type { StaffMember } from '#lib/actor.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import { partyOf } from '#lib/reservations/rules.ts'
import { availability } from '#lib/slots/queries.ts'
import { dayOf } from '#lib/time.ts'
import { holdForCaller } from './hold.ts'

const visit = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }

let agent: StaffMember

const called = { ...visit, channel: 'phone' as const, residentId: null, isUnbound: false }

const onLine = async () => (await holdForCaller(agent, called, undefined, now)).ok

const online = async () => (await holdPlace(visitor(crypto.randomUUID()), visit, undefined, now)).ok

/** The first slot: some lanes for those who call, some for the Internet, the others for both. */
async function shares({ phone, web, shared }: { phone: number; web: number; shared: number }) {
  await aTown({ lanes: phone + web + shared })
  const lanes = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
  for (const [channel, from, count] of [['phone', 1, phone] as const, ['web', phone + 1, web] as const])
    await database()
      .update(places)
      .set({ channel })
      .where(inArray(places.lane, lanes(from, count)))
  agent = await staffMember({ role: 'call_centre' })
}

/** How many places the calendar shows at the first slot, to agents and to everybody. */
async function shown() {
  const day = { from: dayOf(start(0)), until: dayOf(start(0)) }
  const asked = { counterIds: ['hall'], serviceIds: ['pickup'], minutes: 15, ...day }
  forgetRemembered()
  const [forAgents] = await availability({ ...asked, share: 'phone' }, now)
  const [forAll] = await availability({ ...asked, share: 'web' }, now)
  return [forAgents?.slots[0]?.free, forAll?.slots[0]?.free]
}

/** Whose the places are that are held now, lane by lane. */
const heldBy = () =>
  database()
    .select({ share: places.channel, by: holds.channel })
    .from(places)
    .innerJoin(holds, and(eq(holds.id, places.holdId), isNotNull(places.heldUntil)))
    .orderBy(places.lane)

describe('the share of places for those who call', () => {
  beforeEach(() => shares({ phone: 1, web: 1, shared: 1 }))

  it('is theirs alone, and so is that of the Internet', async () => {
    expect(await shown()).toEqual([2, 2])
    expect([await online(), await online(), await online()]).toEqual([true, true, false])
    expect(await shown()).toEqual([1, 0])
    expect([await onLine(), await onLine()]).toEqual([true, false])
    expect(await shown()).toEqual([0, 0])
    expect(await heldBy()).toEqual([
      { share: 'phone', by: 'phone' },
      { share: 'web', by: 'web' },
      { share: 'shared', by: 'web' },
    ])
  })

  it('leaves what is shared to whoever is first', async () => {
    expect([await onLine(), await onLine(), await onLine()]).toEqual([true, true, false])
    expect(await shown()).toEqual([0, 1])
    expect([await online(), await online()]).toEqual([true, false])
  })
})

describe('fifty agents and fifty residents who press at once', () => {
  it('get every place, and none of each other’s', async () => {
    await shares({ phone: 3, web: 3, shared: 4 })
    const tasks = Array.from({ length: 50 }, (): Task[] => [
      { verb: 'hold_for_caller', staff: agent, wish: called, now },
      { verb: 'hold', wish: visit, now },
    ])
    const answers = await crowd(tasks.flat())
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
    const rows = await heldBy()
    expect(rows).toHaveLength(10)
    const isWrong = (row: (typeof rows)[number]) => row.share !== 'shared' && row.share !== row.by
    expect(rows.filter(isWrong)).toEqual([])
    expect(await shown()).toEqual([0, 0])
  })
})
