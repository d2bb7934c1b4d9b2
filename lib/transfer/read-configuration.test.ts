import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { bookingStops } from '#db/schema/stops.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aStop } from '#db/testing/stranded.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { undoAct } from '#lib/calendars/undo-act.ts'
import { batches } from '#lib/changes/queries.ts'
import { saveNationalStop } from '#lib/stops/save-national.ts'
import { addMinutes } from '#lib/time.ts'
import { importFile } from './import.ts'
import { readConfiguration } from './read-configuration.ts'
import type { Configuration, ImportMode } from './rules.ts'

beforeEach(resetDatabase)

const TONIGHT = { kind: 'national' as const, startsAt: addMinutes(NOW, 600), endsAt: addMinutes(NOW, 660) }

const stopNow = async (id: string) =>
  (await database().select().from(bookingStops).where(eq(bookingStops.id, id)))[0]

async function takeIn(rows: Configuration, mode: ImportMode) {
  const staff = await staffMember()
  const drafted = await importFile(staff, { rows, mode }, NOW)
  if (!drafted.ok) throw new Error(JSON.stringify(drafted))
  await applyDraft(staff, drafted.value.draftId, NOW)
  return staff
}

it('stops of the country that are to come travel, and no other', async () => {
  const announced = await aStop({ ...TONIGHT, banner: { ja: '夜間停止' }, reason: '国の保守' })
  await aStop({ ...TONIGHT, liftedAt: NOW })
  await aStop({ ...TONIGHT, startsAt: addMinutes(NOW, -60), endsAt: NOW })
  await aStop()
  const { booking_stop: stops } = await readConfiguration(NOW)
  expect(Object.keys(stops ?? {})).toEqual([announced.id])
  expect(stops?.[announced.id]).toEqual({
    id: announced.id,
    kind: 'national',
    counterId: null,
    serviceIds: [],
    startsAt: TONIGHT.startsAt.toISOString(),
    endsAt: TONIGHT.endsAt.toISOString(),
    banner: { ja: '夜間停止' },
    reason: '国の保守',
    liftedAt: null,
  })
})

it('one that a file lacks is lifted where the file replaces what is here, and stands again when that is undone', async () => {
  const { id } = await aStop(TONIGHT)
  const staff = await takeIn({ booking_stop: {}, closure: {} }, 'replace')
  expect(await stopNow(id)).toMatchObject({ liftedAt: NOW })
  const [act] = await batches(staff)
  const undone = await undoAct(staff, act?.id ?? '', NOW)
  expect(undone.ok).toBe(true)
  expect(await stopNow(id)).toMatchObject({ liftedAt: null })
})

it('a file from before there were such stops lifts none', async () => {
  const { id } = await aStop(TONIGHT)
  const day = { day: '2026-12-01', name: { ja: '市民の日' }, isHoliday: true }
  await takeIn({ holiday_change: { '2026-12-01': day } }, 'replace')
  expect(await stopNow(id)).toMatchObject({ liftedAt: null })
})

it('one that a file changes counts as changed for who has its form open', async () => {
  const { id, version } = await aStop(TONIGHT)
  const here = await readConfiguration(NOW)
  const staff = await takeIn(
    { booking_stop: { [id]: { ...here.booking_stop?.[id], reason: '国の保守（延長）' } } },
    'add',
  )
  const wish = { id, version, serviceIds: [], ...TONIGHT, banner: { ja: '' }, reason: '' }
  expect(await saveNationalStop(staff, wish, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
  expect(await stopNow(id)).toMatchObject({ reason: '国の保守（延長）', version: version + 1 })
  const [act] = await batches(staff)
  expect((await undoAct(staff, act?.id ?? '', NOW)).ok).toBe(true)
  expect(await stopNow(id)).toMatchObject({ reason: '', version: version + 2 })
})
