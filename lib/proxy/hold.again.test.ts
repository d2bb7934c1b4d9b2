import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { holds } from '#db/schema/slots.ts'
import { aReservation, aSlot, staffMember } from '#db/testing/factories.ts'
import { anAccount } from '#db/testing/residents.ts'
import { aTown, now, start } from '#db/testing/town.ts'
import type { StaffMember } from '#lib/actor.ts'
import { partyOf } from '#lib/reservations/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { holdForCaller } from './hold.ts'
import { missedVisit } from './queries.ts'

const visit = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }
const said = { email: 'hanako@example.jp', locale: 'ne' as const, needs: ['wheelchair' as const] }

let agent: StaffMember

beforeEach(async () => {
  await aTown({ lanes: 4 })
  agent = await staffMember({ role: 'call_centre' })
})

/** Somebody who missed a visit a week ago, and what they had said for it. */
async function missed(values = {}) {
  const owns = [await aSlot({ counterId: 'hall', startsAt: addMinutes(now, -7 * 24 * 60) })]
  return await aReservation({ owns, serviceIds: ['pickup'], status: 'no_show', ...said, ...values })
}

/** What is beside the place that was held for them. */
async function heldAgain(again: string, residentId: string | null = null) {
  const wish = { ...visit, channel: 'phone' as const, residentId, isUnbound: false, again }
  expect((await holdForCaller(agent, wish, undefined, now)).ok).toBe(true)
  const [hold] = await database().select().from(holds)
  return hold
}

describe('a missed visit that is booked again', () => {
  it('brings what was said for it, also of somebody without an account', async () => {
    const { number } = await missed()
    expect(await heldAgain(number)).toMatchObject({
      residentId: null,
      draft: { email: said.email, language: said.locale, needs: said.needs },
    })
  })

  it('belongs to the account it belonged to, whose own address needs no saying', async () => {
    const { id: residentId } = await anAccount({ email: said.email })
    const { number } = await missed({ residentId })
    const hold = await heldAgain(number, residentId)
    expect(hold).toMatchObject({ residentId, draft: { language: said.locale } })
    expect(hold?.draft).not.toHaveProperty('email')
  })

  it('says nothing for somebody else who was chosen meanwhile', async () => {
    const [{ id: residentId }, { number }] = [await anAccount(), await missed()]
    expect((await heldAgain(number, residentId))?.draft).toEqual({})
  })
})

it.each(['booked', 'served', 'cancelled'] as const)(
  'a visit that is %s is nobody’s to repeat',
  async (status) => {
    const { number } = await missed({ status })
    expect(await missedVisit(agent, number)).toBeNull()
    expect((await heldAgain(number))?.draft).toEqual({})
  },
)

it('at another counter nothing is said of it', async () => {
  const { number } = await missed()
  const { counterId } = await aReservation()
  const elsewhere = await staffMember({ role: 'call_centre', counterIds: [counterId] })
  expect(await missedVisit(elsewhere, number)).toBeNull()
})
