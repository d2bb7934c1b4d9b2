import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import { aReservation, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { ShippedRole } from '#lib/staff/rules.ts'
import { considerationsOfResident, considerationsOfVisit, considerationsOfVisits } from './queries.ts'

const period = { startsOn: '2026-11-01', endsOn: '2027-10-31' }

/** One of each kind on a resident, with everything that can stand in it, and one on their booking alone. */
async function aNotedPerson() {
  const person = await anAccount()
  const at = await aSlot({ startsAt: NOW })
  const visit = await aReservation({ owns: [at], residentId: person.id })
  const residentId = person.id
  await database()
    .insert(considerations)
    .values([
      { residentId, ...period, kind: 'care', toDo: 'speak slowly', helps: 'a writing board' },
      {
        residentId,
        ...period,
        kind: 'disaster',
        toDo: 'take no fee',
        isFeeExempt: true,
        contact: 'shelter at the school',
      },
      {
        residentId,
        ...period,
        kind: 'language',
        toDo: 'to counter 3',
        language: 'Vietnamese',
        interpreter: 'Ms Nguyen',
        interpreterAt: NOW,
        interpreterState: 'booked',
      },
      { reservationId: visit.id, kind: 'care', toDo: 'open the wide gate', helps: 'no stairs' },
    ])
  return { person, visit }
}

beforeEach(resetDatabase)
const all = ['speak slowly', 'take no fee', 'to counter 3', 'open the wide gate']
const reasons = ['a writing board', 'shelter at the school', 'Vietnamese', 'Ms Nguyen', 'no stairs']

/** What each shipped role reads about the visit of such a person: what to do, and what beside it. */
const table: Record<ShippedRole, { toDo: string[]; beside: string[] }> = {
  administrator: { toDo: all, beside: reasons },
  section_chief: { toDo: all, beside: reasons },
  clerk: { toDo: all, beside: ['a writing board', 'Vietnamese', 'Ms Nguyen', 'no stairs'] },
  card_manager: { toDo: all, beside: ['shelter at the school', 'Vietnamese', 'Ms Nguyen'] },
  call_centre: { toDo: ['to counter 3'], beside: ['Vietnamese', 'Ms Nguyen'] },
  reception: { toDo: all, beside: [] },
  protection_officer: { toDo: all, beside: reasons },
  auditor: { toDo: [], beside: [] },
  vendor: { toDo: [], beside: [] },
}

describe('of what is noted about who comes,', () => {
  it.each(Object.entries(table))('%s reads what the role needs', async (role, { toDo, beside }) => {
    const { person, visit } = await aNotedPerson()
    const staff = await staffMember({ role })
    const rows = await considerationsOfVisit(staff, visit.id)
    expect(rows.map((row) => row.toDo).toSorted()).toEqual(toDo.toSorted())
    const text = JSON.stringify(rows)
    expect(reasons.filter((reason) => text.includes(reason))).toEqual(
      reasons.filter((reason) => beside.includes(reason)),
    )
    const listed = (await considerationsOfVisits(staff, [visit.id])).get(visit.id) ?? []
    expect(listed).toMatchObject(rows)
    const own = await considerationsOfResident(staff, person.id, NOW)
    expect(own.map((row) => row.toDo)).toEqual(
      rows.filter(({ residentId }) => residentId).map((row) => row.toDo),
    )
  })

  it('the reception learns no kind', async () => {
    const { visit } = await aNotedPerson()
    const rows = await considerationsOfVisit(await staffMember({ role: 'reception' }), visit.id)
    expect(
      rows.map(({ kind, isFeeExempt, interpreterState }) => kind ?? isFeeExempt ?? interpreterState),
    ).toEqual([null, null, null, null])
  })

  it('nobody reads that of a counter they do not work at, nor of another person', async () => {
    const { visit } = await aNotedPerson()
    const elsewhere = await aSlot()
    const reception = await staffMember({ role: 'reception', counterIds: [elsewhere.counterId] })
    expect(await considerationsOfVisit(reception, visit.id)).toEqual([])
    const here = await staffMember({
      permissions: ['desk.view', 'considerations.care'],
      counterIds: [visit.counterId],
    })
    expect(await considerationsOfVisit(here, visit.id)).toHaveLength(2)
    const other = await aReservation()
    expect(await considerationsOfVisit(await staffMember(), other.id)).toEqual([])
  })

  it('what is over, ended or not begun on the day of the visit is shown to nobody', async () => {
    const { person, visit } = await aNotedPerson()
    await database().delete(considerations)
    const one = { residentId: person.id, kind: 'care' as const }
    await database()
      .insert(considerations)
      .values([
        { ...one, toDo: 'over', startsOn: '2026-10-01', endsOn: '2026-11-23' },
        { ...one, toDo: 'later', startsOn: '2026-11-25', endsOn: '2026-12-31' },
        { ...one, toDo: 'ended', ...period, endedAt: NOW },
        { ...one, toDo: 'last day', startsOn: '2026-10-01', endsOn: '2026-11-24' },
      ])
    const chief = await staffMember()
    expect((await considerationsOfVisit(chief, visit.id)).map(({ toDo }) => toDo)).toEqual(['last day'])
    expect((await considerationsOfResident(chief, person.id, NOW)).map(({ toDo }) => toDo)).toEqual(
      expect.arrayContaining(['later', 'last day']),
    )
  })
})
