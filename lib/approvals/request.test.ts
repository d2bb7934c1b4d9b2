import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { decideApproval } from './decide.ts'
import { performApproval } from './perform.ts'
import { openApproval } from './queries.ts'
import { requestApproval } from './request.ts'

const DAY = 24 * 60
const wish = { act: 'answers_export' as const, about: 'everybody', input: {}, reason: '調査票の発送' }

let clerk: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk', name: '窓口 花子' })
  chief = await staffMember({ role: 'section_chief' })
})

const ask = (at = NOW, about = wish.about) => requestApproval(clerk, { ...wish, about }, at)
const asked = async () => {
  const answer = await ask()
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}
const decide = (id: string, decision: 'given' | 'refused') => decideApproval(chief, { id, decision }, NOW)
const open = (at = NOW) => openApproval(chief, wish.act, wish.about, at)

describe('a request for what is asked for already', () => {
  it('is refused to all but one of twenty who ask at the very same moment, and leaves one trace', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => staffMember({ role: 'clerk' })))
    const answers = await Promise.all(people.map((by) => requestApproval(by, wish, NOW)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok)).toEqual(
      Array.from({ length: 19 }, () => refused('asked_already')),
    )
    expect(await database().$count(approvals)).toBe(1)
    expect(await database().$count(auditEntries)).toBe(1)
  })

  it('is refused while the other waits and while it is approved, and tells who asked and when', async () => {
    const id = await asked()
    expect(await ask()).toEqual(refused('asked_already'))
    expect(await open()).toMatchObject({ askedBy: '窓口 花子', askedAt: NOW, state: 'waiting' })
    await decide(id, 'given')
    expect(await ask()).toEqual(refused('asked_already'))
    expect(await open()).toMatchObject({ state: 'given' })
  })

  it('is heard once the other was refused, done, or is a day old', async () => {
    await decide(await asked(), 'refused')
    expect(await open()).toBeNull()
    const id = await asked()
    await decide(id, 'given')
    const { act, input } = wish
    expect(await performApproval(clerk, { id, act, input }, async () => null, NOW)).toEqual(ok(null))
    expect(await open()).toBeNull()
    await asked()
    expect(await ask(addMinutes(NOW, DAY - 1))).toEqual(refused('asked_already'))
    expect(await open(addMinutes(NOW, DAY))).toBeNull()
    expect(await ask(addMinutes(NOW, DAY))).toMatchObject({ ok: true })
  })

  it('is another one where it is about something else', async () => {
    await asked()
    expect(await ask(NOW, 'some')).toMatchObject({ ok: true })
  })
})
