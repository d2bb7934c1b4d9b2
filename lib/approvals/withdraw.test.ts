import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { decideApproval } from './decide.ts'
import { performApproval } from './perform.ts'
import { approvalsToDecide, openApproval, ownRequests } from './queries.ts'
import { requestApproval } from './request.ts'
import { withdrawApproval } from './withdraw.ts'

const DAY = 24 * 60
const LATER = addMinutes(NOW, 7)
const wish = { act: 'answers_export' as const, about: 'everybody', input: {}, reason: '調査票の発送' }

let clerk: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk', name: '窓口 花子' })
  chief = await staffMember({ role: 'section_chief', name: '係長 太郎' })
})

const ask = () => requestApproval(clerk, wish, NOW)
const asked = async () => {
  const answer = await ask()
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}
const decide = (id: string, decision: 'given' | 'refused' = 'given', at = NOW) =>
  decideApproval(chief, { id, decision }, at)
const given = async () => {
  const id = await asked()
  await decide(id)
  return id
}
const end = (by: StaffMember, id: string, seen: 'waiting' | 'given', at = LATER) =>
  withdrawApproval(by, { id, seen }, at)
const perform = (id: string) => performApproval(clerk, { id, ...wish }, async () => 'done', LATER)
const traces = async () =>
  (await database().select().from(auditEntries).orderBy(asc(auditEntries.id))).map(({ act }) => act)

describe('who asked', () => {
  it.each([
    ['waits', asked, 'waiting'],
    ['is allowed', given, 'given'],
  ] as const)('withdraws what %s, and the same can be asked for at once', async (_state, made, seen) => {
    const id = await made()
    expect(await end(clerk, id, seen)).toEqual(ok('withdrawn'))
    expect(await openApproval(chief, wish.act, wish.about, LATER)).toBeNull()
    expect(await ownRequests(clerk, LATER)).toMatchObject([
      { state: 'withdrawn', last: { name: '窓口 花子', at: LATER } },
    ])
    expect(await ask()).toMatchObject({ ok: true })
    expect(await perform(id)).toEqual(refused('not_allowed'))
    expect((await traces()).filter((act) => act === 'approval_withdrawn')).toHaveLength(1)
  })

  it('is told who allowed it meanwhile, and when, and withdraws that knowingly', async () => {
    const id = await given()
    expect(await end(clerk, id, 'waiting')).toEqual(refused('changed_meanwhile'))
    expect(await ownRequests(clerk, LATER)).toMatchObject([
      { state: 'given', way: 'withdrawn', last: { name: '係長 太郎', at: NOW } },
    ])
    expect(await end(clerk, id, 'given')).toEqual(ok('withdrawn'))
  })

  it('withdraws nothing twice, nothing refused or done, and nothing that is a day old', async () => {
    const id = await asked()
    await end(clerk, id, 'waiting')
    expect(await end(clerk, id, 'waiting')).toEqual(refused('changed_meanwhile'))
    const other = await asked()
    await decide(other, 'refused')
    expect(await end(clerk, other, 'waiting')).toEqual(refused('changed_meanwhile'))
    const done = await given()
    await perform(done)
    expect(await end(clerk, done, 'given')).toEqual(refused('changed_meanwhile'))
    expect(await end(clerk, await asked(), 'waiting', addMinutes(NOW, DAY))).toEqual(refused('expired'))
  })
})

describe('who allowed it', () => {
  it('takes it back while it is unused, and the same can be asked for at once', async () => {
    const id = await given()
    expect(await end(chief, id, 'given')).toEqual(ok('taken_back'))
    expect(await perform(id)).toEqual(refused('not_allowed'))
    expect(await approvalsToDecide(chief, LATER)).toMatchObject([
      { state: 'taken_back', last: { name: '係長 太郎', at: LATER } },
    ])
    expect(await ask()).toMatchObject({ ok: true })
    expect(await traces()).toEqual([
      'approval_asked',
      'approval_given',
      'approval_taken_back',
      'approval_asked',
    ])
  })

  it('takes back nothing that was used, and is told who used it and when', async () => {
    const id = await given()
    await perform(id)
    expect(await end(chief, id, 'given')).toEqual(refused('changed_meanwhile'))
    expect(await approvalsToDecide(chief, LATER)).toMatchObject([
      { state: 'used', last: { name: '窓口 花子', at: LATER } },
    ])
  })
})

describe('nobody else', () => {
  it('ends a request, waiting or allowed, whatever they may decide', async () => {
    const other = await staffMember({ role: 'section_chief' })
    const id = await asked()
    expect(await end(other, id, 'waiting')).toEqual(refused('not_found'))
    expect(await end(chief, id, 'waiting')).toEqual(refused('not_found'))
    await decide(id)
    expect(await end(other, id, 'given')).toEqual(refused('not_found'))
  })

  it('ends it who has lost the right meanwhile', async () => {
    const id = await given()
    const without = { ...chief, rights: clerk.rights }
    expect(await end(without, id, 'given')).toEqual(refused('not_found'))
    const nothing = { ...clerk, rights: new Map() }
    expect(await end(nothing, id, 'given')).toEqual(refused('not_found'))
  })
})

describe('at the very same moment', () => {
  it('one of withdrawing and allowing counts, and the other is told', async () => {
    const id = await asked()
    const [withdrawn, decided] = await Promise.all([end(clerk, id, 'waiting'), decide(id, 'given', LATER)])
    expect([withdrawn.ok, decided.ok].filter(Boolean)).toHaveLength(1)
    expect(withdrawn.ok ? decided : withdrawn).toEqual(refused('changed_meanwhile'))
  })

  it('one of using and taking back counts', async () => {
    const id = await given()
    const [used, back] = await Promise.all([perform(id), end(chief, id, 'given')])
    expect([used.ok, back.ok].filter(Boolean)).toHaveLength(1)
  })
})
