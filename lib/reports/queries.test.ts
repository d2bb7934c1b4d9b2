import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { visitProgress } from '#db/schema/steps.ts'
import {
  aCounter,
  aReservation,
  aService,
  aSlot,
  NEXT_WEEK,
  NOW,
  staffMember,
} from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import { encodedCsv } from '#lib/csv.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { addDays, addMinutes, dayOf } from '#lib/time.ts'
import { reportQuery } from './input.ts'
import { reportOf } from './queries.ts'
import { type ReportList, reportLists } from './rules.ts'

beforeEach(resetDatabase)

const day = dayOf(NEXT_WEEK)

async function read(list: ReportList, asked: object, staff?: Awaited<ReturnType<typeof staffMember>>) {
  const query = reportQuery(list, asked, day)
  return await reportOf(staff ?? (await staffMember()), list, query, 'ja', NOW)
}

async function inCp932(list: ReportList, locale: StaffLocale) {
  const query = reportQuery(list, { from: addDays(day, -20), until: day }, day)
  const days = list === 'arrivals' ? { ...query, from: day, until: day } : query
  const { table } = await reportOf(await staffMember(), list, days, locale, NOW)
  const labels = table.columns.map(({ label }) => label)
  return encodedCsv(labels, [...table.rows, table.notes ?? []], 'cp932')
}

describe('予約状況一覧', () => {
  it('counts the places of each time: taken, held, not yet back and free', async () => {
    const { id: counterId } = await aCounter({ name: { ja: '市役所' } })
    const slot = await aSlot({ counterId, lanes: 3 })
    await aReservation({ owns: [slot] })
    const { table, chart } = await read('slots', { counter: counterId, from: day, until: day })
    expect(table.rows).toEqual([[day, '10:00', '市役所', '3', '1', '0', '0', '2']])
    expect(chart?.bars).toEqual([{ label: '10:00', values: [1, 0, 2] }])
  })
})

describe('当日来場者一覧', () => {
  it('has everybody of the day with the state of the visit, and names for those who may see them', async () => {
    const { id: counterId } = await aCounter({ name: { ja: '市役所' } })
    const service = await aService({ name: { ja: '受け取り' } })
    const person = await anAccount({ answers: { name: '葛\u{E0100}城 𠮷之助' } })
    const slot = await aSlot({ counterId, lanes: 2 })
    await aReservation({ owns: [slot], serviceIds: [service.id, service.id], residentId: person.id })
    await aReservation({ owns: [slot], lane: 2, status: 'cancelled', answers: { name: '山田 花子' } })
    const chief = await read('arrivals', { from: day })
    expect(chief.table.rows).toHaveLength(2)
    const shown = ['市役所', '受け取り', '2', '来場前', '取消し', '葛\u{E0100}城 𠮷之助', '山田 花子']
    expect(chief.table.rows.flat()).toEqual(expect.arrayContaining(shown))
    const here = await read('arrivals', { counter: counterId, from: day })
    expect(here.table.lead[0]).toContain('市役所')
    expect(here.table.rows.flat()).not.toContain('市役所')
    const { table } = await read('arrivals', { from: addDays(day, 1) })
    expect(table.rows).toEqual([])
  })

  it('says how far each person is, and with what they left', async () => {
    const { id: counterId } = await aCounter()
    const card = await aService({ id: 'card-pickup' })
    const slot = await aSlot({ counterId })
    const visit = await aReservation({ owns: [slot], serviceIds: [card.id, card.id], status: 'arrived' })
    const closing = {
      outcome: 'issued',
      note: 'secret note',
      collected: { 'notice-card': 'yes' as const },
      notCollected: '',
      comeAgain: '',
    }
    const steps = { reservation: { state: 'done' as const, event: 1 } }
    const begun = { reservationId: visit.id, startedAt: NOW, steps }
    await database()
      .insert(visitProgress)
      .values({ ...begun, position: 1, closing, endedAt: NOW })
    await database()
      .insert(visitProgress)
      .values({ ...begun, position: 2 })
    const { table } = await read('arrivals', { from: day })
    const cells = Object.fromEntries(table.columns.map(({ label }, place) => [label, table.rows[0]?.[place]]))
    expect(cells).toMatchObject({ 手順: '終了、1/5済', 対応内容: 'カードを交付した、―' })
    expect(JSON.stringify(table)).not.toContain('secret')
    // In either language there is nothing of ours that an older spreadsheet lacks.
    for (const list of reportLists)
      for (const locale of ['ja', 'en'] as const) expect(await inCp932(list, locale)).toHaveProperty('bytes')
    const missed = await read('no_shows', { from: day, until: day })
    const labels = missed.table.columns.map(({ label }) => label)
    for (const label of ['対応内容', '状態', '受付', '完了']) expect(labels).not.toContain(label)
  })

  it('leaves protected people out for everybody, and says how many to those who may know', async () => {
    const { id: counterId } = await aCounter()
    const officer = await staffMember()
    const person = await anAccount({ answers: { name: '守 る子' } })
    await aReservation({ owns: [await aSlot({ counterId })], residentId: person.id })
    await aProtection(officer, { residentId: person.id })
    const { table } = await read('arrivals', { from: day }, officer)
    expect(table.rows).toEqual([])
    expect(table.notes).toEqual([expect.stringContaining('1')])
    const clerk = await staffMember({ role: 'clerk' })
    expect((await read('arrivals', { from: day }, clerk)).table.notes).toEqual([])
  })

  it('has only the counters within the right', async () => {
    const [here, there] = [await aCounter(), await aCounter()]
    await aReservation({ owns: [await aSlot({ counterId: there.id })] })
    const clerk = await staffMember({ role: 'clerk', counterIds: [here.id] })
    expect((await read('arrivals', { from: day }, clerk)).table.rows).toEqual([])
    expect((await read('arrivals', { from: day, counter: there.id }, clerk)).table.rows).toEqual([])
  })
})

describe('不来場者一覧', () => {
  it('has those alone who did not come, counted by week', async () => {
    const { id: counterId } = await aCounter()
    const slot = await aSlot({ counterId, lanes: 2 })
    await aReservation({ owns: [slot], status: 'no_show' })
    await aReservation({ owns: [slot], lane: 2, status: 'served' })
    const { table, chart } = await read('no_shows', { from: day, until: day, by: 'week' })
    expect(table.rows).toHaveLength(1)
    expect(chart?.bars).toEqual([{ label: '2026-11-30', values: [1] }])
    const months = await read('no_shows', { from: day, until: day, by: 'month' })
    expect(months.chart?.bars).toEqual([{ label: '2026-12', values: [1] }])
  })
})

describe('予約受付状況一覧', () => {
  it('adds up what came in by channel, service, days ahead and day', async () => {
    const { id: counterId } = await aCounter()
    const service = await aService({ name: { ja: '受け取り' } })
    const slot = await aSlot({ counterId, lanes: 4 })
    const serviceIds = [service.id, service.id]
    const made = (days: number) => addMinutes(NEXT_WEEK, -days * 24 * 60)
    await aReservation({ owns: [slot], serviceIds, channel: 'web', createdAt: made(0) })
    await aReservation({ owns: [slot], lane: 2, serviceIds, channel: 'web', createdAt: made(2) })
    await aReservation({
      owns: [slot],
      lane: 3,
      serviceIds,
      channel: 'phone',
      createdAt: made(2),
      status: 'cancelled',
    })
    await aReservation({
      owns: [slot],
      lane: 4,
      serviceIds,
      channel: 'phone',
      createdAt: made(6),
      status: 'no_show',
    })
    const { table, chart } = await read('bookings', { from: addDays(day, -10), until: day })
    const line = (...beginning: string[]) =>
      table.rows.find((cells) => beginning.every((cell) => cells.includes(cell)))?.slice(2)
    expect(line('合計')).toEqual(['4', '1', '25.0%', '1', '25.0%', '2.5'])
    expect(line('インターネット')).toEqual(['2', '0', '0.0%', '0', '0.0%', '1.0'])
    expect(line('電話')).toEqual(['2', '1', '50.0%', '1', '50.0%', '4.0'])
    expect(line('窓口')).toEqual(['0', '0', '', '0', '', ''])
    expect(line('受け取り')).toEqual(['4', '1', '25.0%', '1', '25.0%', '2.5'])
    expect(line('当日')?.[0]).toBe('1')
    expect(line('1～3日')?.[0]).toBe('2')
    expect(line('4～7日')?.[0]).toBe('1')
    expect(line(addDays(day, -2))?.[0]).toBe('2')
    expect(chart?.bars.at(-1)).toEqual({ label: day, values: [1, 0, 0, 0, 0] })
    const sums = (chart?.bars ?? []).map(({ label, values }) => [label, `${values.reduce((a, b) => a + b)}`])
    expect(sums).toEqual(table.rows.filter(([kind]) => kind === '日ごと').map((cells) => cells.slice(1, 3)))
    for (const [place, part] of (chart?.parts ?? []).entries())
      expect(line(part)?.[0]).toBe(
        `${chart?.bars.reduce((sum, { values }) => sum + (values[place] ?? 0), 0)}`,
      )
  })
})
