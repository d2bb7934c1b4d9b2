import { beforeEach, describe, expect, it } from 'vitest'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { recordView } from '#lib/audit/record.ts'
import { addMinutes } from '#lib/time.ts'
import { exportTraces } from './export-traces.ts'
import { traceQuery } from './input.ts'
import { traceList } from './queries.ts'

beforeEach(resetDatabase)

/** Two clerks: one looked at a visit, the other signed out a day later and exported bookings. */
async function story() {
  const auditor = await staffMember({ name: '監査 一郎' })
  const [hanako, jiro] = [await staffMember({ name: '窓口 花子' }), await staffMember({ name: '受付 次郎' })]
  const visit = await aReservation()
  await recordView(hanako, { act: 'visit_viewed', subject: { kind: 'visit', id: visit.id } }, NOW)
  await recordView(jiro, { act: 'signed_out' }, addMinutes(NOW, 24 * 60))
  await recordView(jiro, { act: 'bookings_exported', detail: { days: 62 } }, addMinutes(NOW, 24 * 60 + 1))
  return { auditor, hanako, jiro, visit }
}

const found = async (staff: Parameters<typeof traceList>[0], wish: object) =>
  (await traceList(staff, traceQuery.parse(wish))).items.map(({ act }) => act)

describe('the record of acts', () => {
  it('is found by person, record, kind, act and day, in either order', async () => {
    const { auditor, hanako, jiro, visit } = await story()
    const by = (wish: object) => found(auditor, wish)
    expect(await by({ by: jiro.staffId })).toEqual(['bookings_exported', 'signed_out'])
    expect(await by({ by: jiro.staffId, order: 'oldest' })).toEqual(['signed_out', 'bookings_exported'])
    expect(await by({ record: visit.number })).toEqual(['visit_viewed'])
    expect(await by({ kind: 'export' })).toEqual(['bookings_exported'])
    expect(await by({ act: 'signed_out' })).toEqual(['signed_out'])
    // Of these two alone: that the auditor searched is recorded too, by the clock of the machine.
    const on = (day: string, { staffId }: typeof jiro) => by({ from: day, until: day, by: staffId })
    expect(await on('2026-11-24', hanako)).toEqual(['visit_viewed'])
    expect(await on('2026-11-25', hanako)).toEqual([])
    expect(await on('2026-11-25', jiro)).toEqual(['bookings_exported', 'signed_out'])
    expect(await by({ record: 'nothing' })).toEqual([])
  })

  it('names people and records as they are called', async () => {
    const { auditor, visit } = await story()
    const { items } = await traceList(auditor, traceQuery.parse({ act: 'visit_viewed' }))
    expect(items).toMatchObject([{ actorName: '窓口 花子', subjectKind: 'visit', roles: ['administrator'] }])
    expect(items[0]?.subjectName?.replaceAll(/\D/g, '')).toBe(visit.number)
  })

  it('is recorded when it is searched', async () => {
    const { auditor } = await story()
    await found(auditor, { record: '1234' })
    const { items } = await traceList(auditor, traceQuery.parse({ kind: 'audit' }))
    expect(items.map(({ act, detail }) => [act, detail])).toMatchObject([
      ['traces_searched', { kind: 'audit' }],
      ['traces_searched', { terms: '1234' }],
    ])
  })

  it('opens to nobody without the right', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    await expect(traceList(clerk, traceQuery.parse({}))).rejects.toThrow('audit.view')
    await expect(exportTraces(clerk, traceQuery.parse({}), 'ja')).rejects.toThrow('audit.export')
  })
})

it('takes entries along as a table', async () => {
  const { auditor, jiro } = await story()
  await recordView(jiro, { act: 'residents_searched', detail: { terms: '=1+1' }, reason: '=cmd' }, NOW)
  const exported = await exportTraces(auditor, traceQuery.parse({ act: 'residents_searched' }), 'en')
  const rows = exported.ok ? exported.value.rows : []
  expect(rows).toHaveLength(1)
  expect(rows[0]).toEqual(expect.arrayContaining(['Searched residents', '=cmd']))
})
