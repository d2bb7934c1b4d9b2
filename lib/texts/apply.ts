import { and, eq, max, or, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { textOverrideChanges, textOverrides } from '#db/schema/words.ts'
import type { StaffMember } from '#lib/actor.ts'
import { shippedTexts } from '#lib/catalogues.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { ChangedMeanwhile, saveRows } from '#lib/changes/save-rows.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { loadOwnWords } from './load-own.ts'
import { nameOfText, type SaveRefusal, type TextAddress, textFault } from './rules.ts'

type Answer<Value> = Result<Value, SaveRefusal>

/**
 * Does an act on texts in one transaction, which is given up when it is refused: nothing stays half done. Afterwards
 * this process speaks the texts as they are.
 */
export async function inOneAct<Value>(
  work: (tx: Connection) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  let answer: Answer<Value> | undefined
  try {
    return await database().transaction(async (tx) => {
      // Who saves at the same time waits here, and then sees what is newer.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('texts'))`)
      answer = await work(tx)
      return answer.ok ? answer : tx.rollback()
    })
  } catch (error) {
    if (answer?.ok === false) return answer
    if (error instanceof ChangedMeanwhile) return refused('changed_meanwhile')
    throw error
  } finally {
    await loadOwnWords()
    forgetRemembered()
  }
}

/** A text that the city gives; null gives the shipped one back. */
export type TextWish = TextAddress & { value: string | null }

/**
 * Gives some texts in one act, in the caller's transaction: a text that equals the shipped one is no text of the
 * city's. Refused when nothing would be different, or when somebody else is giving one of them at the same moment.
 */
export async function applyTexts(
  tx: Connection,
  staff: StaffMember,
  kind: 'text_saved' | 'text_reset' | 'term_changed',
  wishes: readonly TextWish[],
  now: Date,
): Promise<Result<{ batchId: string }, SaveRefusal>> {
  const rows = await ownRows(tx, wishes)
  const changes = wishes.flatMap((wish) => changeFor(staff, wish, rows.get(nameOfText(wish))))
  if (changes.length === 0) return refused('as_it_is')
  await saveRows(tx, staff, changes, now)
  return ok({ batchId: await recordChanges(tx, staff, kind, changes, now) })
}

type Row = typeof textOverrides.$inferSelect

async function ownRows(tx: Connection, wishes: readonly TextAddress[]): Promise<Map<string, Row>> {
  const rows = await tx
    .select()
    .from(textOverrides)
    .where(or(...wishes.map((wish) => isOf(textOverrides, wish))))
  return new Map(rows.map((row) => [nameOfText(row), row]))
}

const isOf = (
  table: typeof textOverrides | typeof textOverrideChanges,
  { locale, domain, key }: TextAddress,
) => and(eq(table.locale, locale), eq(table.domain, domain), eq(table.key, key))

function changeFor(staff: StaffMember, wish: TextWish, row: Row | undefined): WantedChange[] {
  const { locale, domain, key } = wish
  const shipped = shippedTexts(locale, domain).get(key)
  if (shipped === undefined) throw new Error(`there is no text ${nameOfText(wish)}`)
  const value = wish.value === shipped ? null : wish.value
  // The page has shown what is wrong; a broken text never gets further.
  if (value !== null && textFault(locale, value, shippedTexts('ja', domain).get(key)))
    throw new Error(`the text for ${nameOfText(wish)} is broken`)
  if (value === null ? !row : row?.value === value && row.shipped === shipped) return []
  const after = value === null ? null : { locale, domain, key, value, shipped, updatedBy: staff.staffId }
  return [{ thing: 'text', thingId: nameOfText(wish), before: row ?? null, after }]
}

/** The newest change of a text, by which its editor knows that nobody was faster; 0 for one that was never changed. */
export async function newestChange(tx: Connection, address: TextAddress): Promise<number> {
  const [newest] = await tx
    .select({ id: max(textOverrideChanges.id) })
    .from(textOverrideChanges)
    .where(isOf(textOverrideChanges, address))
  return newest?.id ?? 0
}
