import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { services } from '#db/schema/services.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { newestChange } from '#lib/changes/read-newest.ts'
import { readRows } from '#lib/changes/read-rows.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { citySettings } from '#lib/settings/input.ts'
import { demand } from '#lib/staff/access.ts'
import type { DocumentList } from './rules.ts'

export type DocumentsRefusal = 'changed_meanwhile' | 'lines_differ' | 'list_used' | 'too_many_lists'

type Wish = {
  /** Its letter, or `new` for the next one that is free. */
  id: string
  /** Null takes the list away. Its documents are null where the languages did not match line by line. */
  list: { name: LocalizedText; documents: LocalizedText[] | null } | null
  seen: number
}

const KEY = 'identityDocuments'
const LETTERS = 'ABCDEFGHIJ'

/**
 * Adds, changes or removes one list of documents that prove identity, and records it. A list that a paper of some
 * service names stays: without it nobody would know what to bring.
 */
export async function saveDocuments(
  staff: StaffMember,
  { id, list, seen }: Wish,
  now: Date,
): Promise<Result<null, DocumentsRefusal>> {
  demand(staff, 'services.edit')
  return await applyAct(async (tx) => {
    const before = (await readRows(tx, 'setting', [KEY], 'locking')).get(KEY) ?? null
    if ((await newestChange(tx, [['setting', KEY]])) !== seen) return refused('changed_meanwhile')
    if (list === null && (await isNamed(tx, id))) return refused('list_used')
    const lists = withList(citySettings.shape[KEY].parse(before?.value), id, list)
    if (!lists.ok) return lists
    const after = { key: KEY, value: lists.value }
    const change: WantedChange = { thing: 'setting', thingId: KEY, before, after }
    const written = await saveRows(tx, staff, [change], now)
    if (!written.ok) return written
    await recordChanges(tx, staff, 'documents_saved', [change], now)
    return ok(null)
  })
}

/** The lists in the order of their letters, with one of them as it shall be. */
function withList(
  lists: readonly DocumentList[],
  id: string,
  list: Wish['list'],
): Result<DocumentList[], 'lines_differ' | 'too_many_lists'> {
  const others = lists.filter((one) => one.id !== id)
  if (!list) return ok(others)
  const letter = id === 'new' ? [...LETTERS].find((each) => lists.every((one) => one.id !== each)) : id
  if (!list.documents) return refused('lines_differ')
  if (!letter) return refused('too_many_lists')
  const all = [...others, { id: letter, name: list.name, documents: list.documents }]
  return ok(all.toSorted((one, other) => one.id.localeCompare(other.id)))
}

async function isNamed(tx: Connection, id: string): Promise<boolean> {
  const rows = await tx.select({ bring: services.bring }).from(services)
  return rows.some(({ bring }) =>
    bring.some(({ anyOf = [] }) => anyOf.some((sum) => sum.some(({ from }) => from.includes(id)))),
  )
}
