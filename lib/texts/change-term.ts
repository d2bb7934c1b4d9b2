import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyTexts, inOneAct } from './apply.ts'
import { textsHolding } from './queries.ts'
import type { SaveRefusal } from './rules.ts'

/** A term, what takes its place, and the texts in which it shall. */
export type TermWish = {
  locale: Locale
  word: string
  replacement: string
  /** Texts by their names, `shell.home.lead`. */
  texts: readonly string[]
  /** The newest change of any text in the language when the list was shown. */
  seen: number
}

/**
 * 用語: puts another word in the place of one in all the texts that were ticked, as one act, so that it is taken back
 * as one too. Refused when a text in the language was changed since the list was shown: what was agreed to would be another thing.
 */
export async function changeTerm(
  staff: StaffMember,
  { texts, seen, ...term }: TermWish,
  now: Date,
): Promise<Result<{ batchId: string; count: number }, SaveRefusal>> {
  demand(staff, 'words.edit')
  const wanted = new Set(texts)
  return await inOneAct(async (tx) => {
    const held = await textsHolding(staff, term)
    if (held.seen !== seen) return refused('changed_meanwhile')
    const wishes = held.found
      .filter(({ domain, key, fault }) => !fault && wanted.has(`${domain}.${key}`))
      .map(({ domain, key, after }) => ({ locale: term.locale, domain, key, value: after }))
    if (wishes.length === 0) return refused('as_it_is')
    const applied = await applyTexts(tx, staff, 'term_changed', wishes, now)
    return applied.ok ? { ...applied, value: { ...applied.value, count: wishes.length } } : applied
  })
}
