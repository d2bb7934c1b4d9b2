import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { anOpenedCounter, OPEN_DAY } from '#db/testing/opened-counter.ts'
import { slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listed } from '#db/testing/stranded.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { draftChanges } from '#lib/calendars/draft.ts'
import { generatePlaces } from '#lib/calendars/generate-places.ts'
import { dryRun, runToShow } from '#lib/calendars/queries.ts'
import { undoAct } from '#lib/calendars/undo-act.ts'
import { batches } from '#lib/changes/queries.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { archiveCounter } from './archive.ts'
import { publicCounter } from './queries.ts'

beforeEach(resetDatabase)

it('a counter that is archived takes nobody new, puts who has booked on the work list, and comes back whole', async () => {
  const staff = await staffMember()
  const { counterId: id, visitAt } = await anOpenedCounter()
  const visit = await visitAt('09:15')
  const open = await slotsOn(OPEN_DAY)

  const archived = await archiveCounter(staff, { id, isArchived: true }, NOW)
  if (!archived.ok) throw new Error(archived.reason)
  const wish = { kind: 'counter_archived', backTo: `/staff/settings/counters/${id}` }
  const draftId = await draftChanges(staff, { ...wish, changes: archived.value.waiting }, NOW)
  const shown = await dryRun(staff, draftId, NOW)
  expect(shown).toMatchObject({ strandedCount: 1, counters: [{ counterId: id, placesAdded: 0 }] })
  expect(await publicCounter(id)).not.toBeNull()

  const applied = await applyDraft(staff, draftId, NOW)
  if (!applied.ok) throw new Error(applied.reason)
  await generatePlaces(systemJob(), NOW)
  expect(await runToShow(staff, applied.value.runId)).toMatchObject({
    state: 'done',
    stranded: 1,
    placesRemoved: shown?.counters[0]?.placesRemoved,
  })
  forgetRemembered()
  expect(await publicCounter(id)).toBeNull()
  expect(await slotsOn(OPEN_DAY)).toEqual(['09:15 w1'])
  expect(await listed(staff)).toMatchObject([{ id: visit.id, cause: { kind: 'change' } }])

  const [act] = await batches(staff)
  const undoing = await undoAct(staff, act?.id ?? '', NOW)
  if (!undoing.ok) throw new Error(undoing.reason)
  await applyDraft(staff, undoing.value.next.split('/').at(-1) ?? '', NOW)
  await generatePlaces(systemJob(), NOW)
  forgetRemembered()
  expect(await publicCounter(id)).not.toBeNull()
  expect(await slotsOn(OPEN_DAY)).toEqual(open)
  expect(await listed(staff)).toEqual([])
})
