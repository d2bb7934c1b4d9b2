import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { decideApproval } from './decide.ts'
import { performApproval } from './perform.ts'
import { requestApproval } from './request.ts'

type Person = Awaited<ReturnType<typeof staffMember>>
let [clerk, chief]: Person[] = []
const someone = (person: Person | undefined): Person => {
  if (!person) throw new Error('nobody is there')
  return person
}

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk', name: '窓口 花子' })
  chief = await staffMember({ role: 'section_chief', name: '係長 太郎' })
})

const DAY = 24 * 60
const wish = { act: 'answers_export' as const, input: { encoding: 'utf-8' } }
const ask = async ({ about = 'everybody', by = someone(clerk) } = {}) => {
  const asked = await requestApproval(by, { ...wish, about, reason: '調査票の発送' }, NOW)
  if (!asked.ok) throw new Error(asked.reason)
  return asked.value.id
}
const decide = (id: string, decision: 'given' | 'refused', { by = someone(chief), at = NOW } = {}) =>
  decideApproval(by, { id, decision }, at)
const perform = (id: string, { by = someone(clerk), input = wish.input, at = NOW } = {}) =>
  performApproval(by, { id, act: wish.act, input }, async () => 'done', at)

const acts = async () =>
  (await database().select().from(auditEntries).orderBy(asc(auditEntries.id))).map(({ act }) => act)

describe('an act of two persons', () => {
  it('is done once by whom it was asked, after a second person allowed it', async () => {
    const id = await ask()
    expect(await decide(id, 'given')).toEqual({ ok: true, value: null })
    expect(await perform(id)).toEqual({ ok: true, value: 'done' })
    expect(await perform(id)).toEqual(refused('used_already'))
    expect(await acts()).toEqual(['approval_asked', 'approval_given', 'approval_used'])
    expect(await database().select().from(approvals)).toMatchObject([{ usedAt: NOW, decision: 'given' }])
  })

  it.each([
    ['waits', undefined],
    ['was refused', 'refused'],
  ] as const)('is not done while it %s', async (_state, decision) => {
    const id = await ask()
    if (decision) await decide(id, decision)
    expect(await perform(id)).toEqual(refused('not_allowed'))
  })

  it('that was refused leaves a trace of who refused it', async () => {
    await decide(await ask(), 'refused')
    expect(await acts()).toEqual(['approval_asked', 'approval_refused'])
  })

  it('is never allowed by who asked, whatever rights they have', async () => {
    const id = await ask({ by: someone(chief) })
    expect(await decide(id, 'given')).toEqual(refused('own_request'))
  })

  it('is allowed by nobody without the right', async () => {
    const id = await ask()
    await expect(decide(id, 'given', { by: await staffMember({ role: 'clerk' }) })).rejects.toThrow(
      'approvals.decide',
    )
  })

  it('is done by nobody else, and with nothing else than was asked for', async () => {
    const id = await ask()
    await decide(id, 'given')
    expect(await perform(id, { by: someone(chief) })).toEqual(refused('not_allowed'))
    expect(await perform(id, { input: { encoding: 'cp932' } })).toEqual(refused('not_allowed'))
    expect(await perform(id)).toMatchObject({ ok: true })
  })

  it('is over after a day, allowed or not', async () => {
    const [waiting, allowed] = [await ask(), await ask({ about: 'some' })]
    await decide(allowed, 'given')
    expect(await decide(waiting, 'given', { at: addMinutes(NOW, DAY) })).toEqual(refused('expired'))
    expect(await perform(allowed, { at: addMinutes(NOW, DAY) })).toEqual(refused('expired'))
    expect(await perform(allowed, { at: addMinutes(NOW, DAY - 1) })).toMatchObject({ ok: true })
  })

  it('can be done again where it failed', async () => {
    const id = await ask()
    await decide(id, 'given')
    const failing = performApproval(
      someone(clerk),
      { id, ...wish },
      () => Promise.reject(new Error('full')),
      NOW,
    )
    await expect(failing).rejects.toThrow('full')
    expect(await perform(id)).toMatchObject({ ok: true })
  })
})

describe('at once', () => {
  it('one of twenty decisions counts', async () => {
    const id = await ask()
    const chiefs = await Promise.all(Array.from({ length: 20 }, () => staffMember({ role: 'section_chief' })))
    const answers = await Promise.all(
      chiefs.map((by, index) => decide(id, index % 2 === 0 ? 'given' : 'refused', { by })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await acts()).filter((act) => act !== 'approval_asked')).toHaveLength(1)
  })

  it('an approval is used once by twenty', async () => {
    const id = await ask()
    await decide(id, 'given')
    const answers = await Promise.all(Array.from({ length: 20 }, () => perform(id)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('a decision at the end of the day counts before it or not at all', async () => {
    const id = await ask()
    const [late, early] = await Promise.all([
      decide(id, 'given', { at: addMinutes(NOW, DAY) }),
      decide(id, 'given', { by: await staffMember(), at: addMinutes(NOW, DAY - 1) }),
    ])
    expect(early.ok).toBe(true)
    expect(late.ok).toBe(false)
  })
})
