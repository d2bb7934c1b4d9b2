import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { services } from '#db/schema/services.ts'
import { resident, someSettings, visitor } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { aTown, now, start } from '#db/testing/town.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { holdPlace } from './hold.ts'
import { keepDraft } from './keep-draft.ts'
import { heldPlace } from './queries.ts'
import { partyOf } from './rules.ts'

const visit = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup', 'move'], 1) }
const draft = { email: 'somebody@example.com', answers: { purpose: 'first' } }
const agent = { attendance: 'agent', reason: 'hospital' } as const
let token: string

beforeEach(async () => {
  await aTown({ lanes: 1, slotCount: 6 })
  await aField({ form: 'booking', key: 'purpose', kind: 'select' })
  const held = await holdPlace(visitor(), visit, undefined, now)
  if (!held.ok) throw new Error(held.reason)
  token = held.value.token
})

describe('what was typed', () => {
  it('stays beside the place, with who comes for each person', async () => {
    expect(await keepDraft(visitor(), token, { ...draft, company: [agent] })).toEqual({
      ok: true,
      value: null,
    })
    expect(await heldPlace(visitor(), token, now)).toMatchObject({
      draft,
      visitors: [
        { serviceId: 'pickup', ...agent },
        { serviceId: 'move', attendance: 'self' },
      ],
    })
    await keepDraft(visitor(), token, { ...draft, company: [{ attendance: 'self' }, agent, agent] })
    expect((await heldPlace(visitor(), token, now))?.visitors).toEqual([
      { serviceId: 'pickup', attendance: 'self' },
      { serviceId: 'move', ...agent },
    ])
  })

  it('leaves the party alone when nothing is said about it, and follows it to another time', async () => {
    await keepDraft(visitor(), token, { company: [agent] })
    await keepDraft(visitor(), token, draft)
    await holdPlace(visitor(), { ...visit, startsAt: start(1) }, token, now)
    expect(await heldPlace(visitor(), token, now)).toMatchObject({
      startsAt: start(1),
      draft,
      visitors: [agent, { attendance: 'self' }],
    })
  })

  it.each([
    [[{ attendance: 'agent' }], 'reason_required'],
    [[{ attendance: 'self' }, { attendance: 'self', reason: 'child' }], 'reason_not_asked'],
  ] as const)('is refused when it says %j', async (company, reason) => {
    expect(await keepDraft(visitor(), token, { company })).toEqual({ ok: false, reason })
    expect((await heldPlace(visitor(), token, now))?.draft).toEqual({})
  })

  it('is kept only as far as the city asks for it', async () => {
    await someSettings({ email: 'no' })
    await keepDraft(visitor(), token, { ...draft, answers: { ...draft.answers, name: '山田花子' } })
    expect((await heldPlace(visitor(), token, now))?.draft).toEqual({ answers: draft.answers })
  })

  it('has no place without a hold', async () => {
    const lost = { ok: false, reason: 'hold_lost' }
    expect(await keepDraft(visitor(), 'no token', draft)).toEqual(lost)
    // Lost after it was read.
    expect(await keepDraft(visitor(), 'no token', draft, { visitors: partyOf(['pickup'], 1) })).toEqual(lost)
  })
})

it('what a resident typed is shown to nobody who comes after them', async () => {
  const [hanako, taro] = [await aLetterHolder(), await aLetterHolder()]
  await keepDraft(resident(hanako.id), token, { ...draft, company: [agent] })
  expect(await heldPlace(resident(hanako.id), token, now)).toMatchObject({ draft, visitors: [agent, {}] })
  for (const other of [visitor(), resident(taro.id)])
    expect(await heldPlace(other, token, now)).toMatchObject({ draft: {}, visitors: visit.visitors })
  await keepDraft(resident(taro.id), token, { email: 'taro@example.com' })
  expect((await heldPlace(resident(hanako.id), token, now))?.draft).toEqual({})
})

it('answers only the questions that a service of the visit asks', async () => {
  await aField({ form: 'booking', key: 'cars', kind: 'number' })
  const answers = { purpose: 'first', cars: '2' }
  await database()
    .update(services)
    .set({ fieldKeys: ['cars'] })
  forgetRemembered()
  await keepDraft(visitor(), token, { ...draft, answers })
  expect((await heldPlace(visitor(), token, now))?.draft.answers).toEqual({ cars: '2' })
  await database().update(services).set({ fieldKeys: null }).where(eq(services.id, 'move'))
  forgetRemembered()
  await keepDraft(visitor(), token, { ...draft, answers })
  expect((await heldPlace(visitor(), token, now))?.draft.answers).toEqual(answers)
})
