import { access, readdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { SystemJob } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { encodedCsv } from '#lib/csv.ts'
import { env } from '#lib/env.ts'
import type { DayLists } from '#lib/kept-lists.ts'
import { log } from '#lib/log.ts'
import { citySettings } from '#lib/settings/queries.ts'
import type { Table } from '#lib/table.ts'
import { addDays, type Day, dayOf } from '#lib/time.ts'
import { keepFile } from './keep-file.ts'
import { type DayList, readDayLists } from './read-day-lists.ts'
import { recordDayLists } from './record-day-lists.ts'
import { dayListDue, dayListFault, dayListName, isDayListBefore, type UnprintedList } from './rules.ts'

/**
 * The lists of who comes, as files for the hour when the line is down: at each time that the city has set, once, those of
 * today and of the next day with visits, for each of its counters, as PDF and CSV. After a stop of the server the newest
 * time that was missed is made up for. A file appears whole or not at all, for the owner of the process alone, and goes
 * after some days. What cannot be written is tried again by the next run, and is a task for staff meanwhile.
 */
export async function keepDayLists(job: SystemJob, now: Date): Promise<object> {
  const folder = env().MADOGUCHI_DAY_LISTS_DIR
  if (folder === undefined) return {}
  const { dayLists } = await citySettings()
  const due = dayListDue(dayLists.clocks, now)
  try {
    await purge(folder, addDays(dayOf(now), -dayLists.days))
    if (due === null || (await isThere(path.join(folder, dayListName(due.name, 'done'))))) return {}
    return await keepLists(job, { folder, due, dayLists }, now)
  } catch (error) {
    if (due) await recordDayLists({ dueAt: due.at, fault: dayListFault(error) }, now)
    throw error
  }
}

type Wanted = { folder: string; due: { name: string; at: Date }; dayLists: DayLists }

async function keepLists(job: SystemJob, { folder, due, dayLists }: Wanted, now: Date): Promise<object> {
  const lists = await readDayLists(dayLists.counterIds, now)
  const unprinted: UnprintedList[] = []
  let files = 0
  for (const list of lists) {
    const kept = await keepList({ folder, due, dayLists }, list, now)
    files += kept.length
    if (dayLists.kinds.includes('pdf') && !kept.includes('pdf'))
      unprinted.push({ counterId: list.counterId, day: list.day })
  }
  await recordView(job, { act: 'report_exported', detail: detailOf(lists, now) }, now)
  await recordDayLists({ dueAt: due.at, files, unprinted }, now)
  await keepFile(folder, dayListName(due.name, 'done'), new Uint8Array())
  log().info({ lists: lists.length, files, unprinted: unprinted.length }, 'day lists kept')
  return { lists: lists.length }
}

/** One list, as what the city has chosen; as CSV too where it should be printed and cannot be. Answers what it became. */
async function keepList(
  { folder, due, dayLists: { kinds } }: Wanted,
  { counterId, day, table }: DayList,
  now: Date,
): Promise<DayLists['kinds']> {
  const name = dayListName(due.name, `${counterId}-for-${day}`)
  const paper = kinds.includes('pdf') ? await printed(table, now) : null
  if (paper) await keepFile(folder, `${name}.pdf`, paper)
  if (paper && !kinds.includes('csv')) return ['pdf']
  await keepFile(folder, `${name}.csv`, csvBytes(table))
  return paper ? ['pdf', 'csv'] : ['csv']
}

/** Null where a letter is in no font: then the list is kept as CSV, whatever was asked for. */
async function printed(table: Table, now: Date): Promise<Uint8Array | null> {
  // Node reads no .tsx by itself: only a process that keeps lists has the way to (scripts/read-papers.ts).
  const { renderTable } = await import('#lib/documents/render-table.tsx')
  const paper = await renderTable(table, { locale: 'ja', now, printedBy: null })
  return paper.ok ? new Uint8Array(paper.value) : null
}

const detailOf = (lists: readonly DayList[], now: Date) => ({
  table: 'arrivals',
  from: dayOf(now),
  rows: lists.reduce((sum, { table }) => sum + table.rows.length, 0),
})

function csvBytes(table: Table): Uint8Array {
  const rows = [...table.rows, ...(table.notes ?? []).map((note) => [note])]
  const file = encodedCsv(
    table.columns.map(({ label }) => label),
    rows,
    'utf-8',
  )
  if ('foreign' in file) throw new Error('UTF-8 has every letter')
  return file.bytes
}

/** Deletes the lists of this job alone; whatever else stands in the folder stays. */
async function purge(folder: string, before: Day): Promise<void> {
  for (const name of await readdir(folder))
    if (isDayListBefore(name, before)) await unlink(path.join(folder, name))
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
