import { randomUUID } from 'node:crypto'
import { access, open, readdir, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { SystemJob } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { encodedCsv } from '#lib/csv.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import type { Table } from '#lib/table.ts'
import { addDays, type Day, dayOf } from '#lib/time.ts'
import { type DayList, readDayLists } from './read-day-lists.ts'
import { dayListDue, dayListName, isDayListBefore } from './rules.ts'

/**
 * The lists of who comes, as files for the hour when the line is down: at each set time, once, those of today and of the
 * next day with visits, for each counter, as PDF and CSV. After a stop of the server the newest time that was missed is
 * made up for. A file appears whole or not at all, for the owner of the process alone, and goes after some days. What
 * cannot be written is tried again by the next run.
 */
export async function keepDayLists(job: SystemJob, now: Date): Promise<object> {
  const { MADOGUCHI_DAY_LISTS_DIR: folder, MADOGUCHI_DAY_LISTS_AT, MADOGUCHI_DAY_LISTS_DAYS } = env()
  if (folder === undefined) return {}
  await purge(folder, addDays(dayOf(now), -MADOGUCHI_DAY_LISTS_DAYS))
  const due = dayListDue(MADOGUCHI_DAY_LISTS_AT, now)
  if (due === null || (await isThere(path.join(folder, dayListName(due, 'done'))))) return {}
  const lists = await readDayLists(now)
  for (const list of lists) await keepList(folder, due, list, now)
  const rows = lists.reduce((sum, { table }) => sum + table.rows.length, 0)
  const detail = { table: 'arrivals', from: dayOf(now), rows }
  await recordView(job, { act: 'report_exported', detail }, now)
  await keepFile(folder, dayListName(due, 'done'), new Uint8Array())
  log().info({ lists: lists.length, rows }, 'day lists kept')
  return { lists: lists.length }
}

async function keepList(folder: string, due: string, { counterId, day, table }: DayList, now: Date) {
  const name = dayListName(due, `${counterId}-for-${day}`)
  await keepFile(folder, `${name}.csv`, csvBytes(table))
  // Node reads no .tsx by itself: only a process that keeps lists has the way to (scripts/read-papers.ts).
  const { renderTable } = await import('#lib/documents/render-table.tsx')
  const paper = await renderTable(table, { locale: 'ja', now, printedBy: null })
  if (paper.ok) await keepFile(folder, `${name}.pdf`, new Uint8Array(paper.value))
  else log().error({ counterId, day }, 'a day list has letters that no font has and is kept as CSV alone')
}

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

/** Writes beside and renames: whoever copies the folder finds whole files alone. */
async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(folder, `.${randomUUID()}.part`)
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path.join(folder, name))
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
