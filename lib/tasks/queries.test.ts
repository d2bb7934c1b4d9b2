import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { aReservation, NOW, someSettings, staffMember, systemJob } from '#db/testing/factories.ts'
import { aLetter } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aResident } from '#db/testing/residents.ts'
import { addMinutes } from '#lib/time.ts'
import { addMailTask } from './add-mail-task.ts'
import { closeTask } from './close.ts'
import { taskFilter } from './input.ts'
import { purgeTasks } from './purge-tasks.ts'
import { taskPages, tasksOfStaff } from './queries.ts'
import { taskListPath } from './rules.ts'

const field = (form: 'booking' | 'registration') =>
  database()
    .insert(fieldDefinitions)
    .values({ form, key: 'phone', kind: 'phone', label: { ja: '電話番号' } })

const addTask = (outboxId: string, now = NOW) =>
  database().transaction((tx) => addMailTask(tx, outboxId, now))

describe('a task for a mail that failed', () => {
  beforeEach(resetDatabase)

  it('names the mail, the reservation, the resident and the number given at booking', async () => {
    const staff = await staffMember()
    await Promise.all([field('booking'), field('registration')])
    const resident = await aResident({ answers: { phone: '090-0000-0001' } })
    const { residentId } = resident
    const visit = await aReservation({ residentId, answers: { phone: '03-0000-0002' } })
    const letter = await aLetter({ reservationId: visit.id, kind: 'reservation_reminder' })
    await addTask(letter.id)
    expect(await tasksOfStaff(staff, taskFilter.parse({ state: 'open' }))).toMatchObject([
      {
        kind: 'mail_failed',
        phone: '03-0000-0002',
        outboxId: letter.id,
        mailKind: 'reservation_reminder',
        number: visit.number,
        residentNumber: resident.number,
        locale: letter.locale,
        createdAt: NOW,
        doneAt: null,
      },
    ])
  })

  it('has the number of the account where none was given at booking, else none', async () => {
    const staff = await staffMember()
    await Promise.all([field('booking'), field('registration')])
    const { residentId } = await aResident({ answers: { phone: '090-0000-0001' } })
    await addTask((await aLetter({ reservationId: (await aReservation({ residentId })).id })).id)
    await addTask((await aLetter({ residentId })).id)
    await addTask((await aLetter({ reservationId: (await aReservation()).id })).id, addMinutes(NOW, 1))
    const tasks = await tasksOfStaff(staff, taskFilter.parse({ state: 'open' }))
    expect(tasks.map(({ phone }) => phone)).toEqual(['090-0000-0001', '090-0000-0001', null])
  })

  it('is one, and is opened again when the mail fails once more', async () => {
    const staff = await staffMember()
    const letter = await aLetter()
    await addTask(letter.id)
    await addTask(letter.id)
    const [task] = await tasksOfStaff(staff, taskFilter.parse({ state: 'open' }))
    await closeTask(staff, task?.id ?? '', NOW)
    await addTask(letter.id, addMinutes(NOW, 60))
    expect(await tasksOfStaff(staff, taskFilter.parse({ state: 'open' }))).toMatchObject([
      { id: task?.id, createdAt: addMinutes(NOW, 60), doneBy: null },
    ])
  })
})

describe('tasks', () => {
  beforeEach(resetDatabase)

  const aTask = async (createdAt = NOW) => {
    const [task] = await database()
      .insert(staffTasks)
      .values({ kind: 'password_help', dedupeKey: crypto.randomUUID(), phone: '03-1', note: 'x', createdAt })
      .returning()
    return task as NonNullable<typeof task>
  }

  it('wait with the oldest first; what is done is kept with who did it', async () => {
    const staff = await staffMember({ name: '相談 次郎', role: 'call_centre' })
    const [late, early] = [await aTask(), await aTask(addMinutes(NOW, -5))]
    const open = await tasksOfStaff(staff, taskFilter.parse({ state: 'nonsense' }))
    expect(open.map(({ id }) => id)).toEqual([early.id, late.id])
    expect(await closeTask(staff, early.id, NOW)).toEqual({ ok: true, value: null })
    expect(await closeTask(staff, early.id, addMinutes(NOW, 1))).toEqual({
      ok: false,
      reason: 'already_done',
    })
    expect(await tasksOfStaff(staff, taskFilter.parse({ state: 'open' }))).toMatchObject([{ id: late.id }])
    expect(await tasksOfStaff(staff, taskFilter.parse({ state: 'done' }))).toMatchObject([
      { id: early.id, doneAt: NOW, doneBy: '相談 次郎' },
    ])
  })

  it('say in which language to call, also where no mail was written', async () => {
    const staff = await staffMember()
    const { residentId } = await aResident({ locale: 'ne' })
    const { id } = await aTask()
    await database().update(staffTasks).set({ residentId }).where(eq(staffTasks.id, id))
    expect(await tasksOfStaff(staff, taskFilter.parse({}))).toMatchObject([{ id, locale: 'ne' }])
  })

  it('are found by the digits of their number, and stand from either end', async () => {
    const staff = await staffMember()
    const { residentId, number } = await aResident({ number: '123456782' })
    const [first, second] = [await aTask(), await aTask(addMinutes(NOW, 5))]
    await database().update(staffTasks).set({ residentId }).where(eq(staffTasks.id, second.id))
    const ids = async (query: Record<string, string>) =>
      (await tasksOfStaff(staff, taskFilter.parse(query))).map(({ id }) => id)
    expect(await ids({ order: 'newest' })).toEqual([second.id, first.id])
    expect(await ids({ q: number })).toEqual([second.id])
    expect(await ids({ q: '0000000' })).toEqual([])
    expect(taskListPath(taskFilter.parse({ q: '12', order: 'oldest' }))).toBe('/staff/tasks?q=12')
    expect(taskListPath({ state: 'done', order: 'oldest' })).toBe('/staff/tasks?state=done&order=oldest')
  })

  it('stand fifty on a page, and are counted as they are found', async () => {
    const staff = await staffMember()
    for (let index = 0; index < 51; index += 1) await aTask(addMinutes(NOW, index))
    const last = await tasksOfStaff(staff, taskFilter.parse({ page: '2' }))
    expect(last.map(({ createdAt }) => createdAt)).toEqual([addMinutes(NOW, 50)])
    expect(await taskPages(staff, { state: 'open', q: '' })).toBe(2)
    expect(await taskPages(staff, { state: 'open', q: '000' })).toBe(1)
    expect(await taskPages(staff, { state: 'done', q: '' })).toBe(1)
    expect(taskListPath({ state: 'open', page: 2 })).toBe('/staff/tasks?page=2')
  })

  it('are hidden from a role without the right', async () => {
    const nobody = await staffMember({ role: 'guest' })
    await expect(async () => tasksOfStaff(nobody, taskFilter.parse({ state: 'open' }))).rejects.toThrow(
      'lacks tasks.view',
    )
    await expect(closeTask(nobody, crypto.randomUUID(), NOW)).rejects.toThrow('lacks tasks.close')
  })

  it('forget whom they were about when they were done long ago', async () => {
    const staff = await staffMember()
    await someSettings({ contactRetentionDays: 30 })
    const [done, open] = [await aTask(), await aTask()]
    await closeTask(staff, done.id, NOW)
    expect(await purgeTasks(systemJob(), addMinutes(NOW, 30 * 24 * 60))).toEqual({ tasks: 0 })
    expect(await purgeTasks(systemJob(), addMinutes(NOW, 30 * 24 * 60 + 1))).toEqual({ tasks: 1 })
    expect(await tasksOfStaff(staff, taskFilter.parse({ state: 'done' }))).toMatchObject([
      { phone: null, note: null },
    ])
    expect(await tasksOfStaff(staff, taskFilter.parse({ state: 'open' }))).toMatchObject([
      { id: open.id, phone: '03-1' },
    ])
  })
})
