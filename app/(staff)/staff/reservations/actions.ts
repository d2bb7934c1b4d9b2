'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { refused } from '#lib/result.ts'
import { foundPath, openedSearch, sealedWord } from '#lib/sealed-search.ts'
import { chosenSearch, savedQuery, saveSearchInput, withdrawSearchInput } from '#lib/searches/input.ts'
import { askedFor, fasterPath, SEARCH_PATH, searchPath, withoutAnswer } from '#lib/searches/output.ts'
import { personFields } from '#lib/searches/rules.ts'
import { saveSearch } from '#lib/searches/save-search.ts'
import { withdrawSearch } from '#lib/searches/withdraw-search.ts'

/** Looks visits up. It is sent as a form, so that no name comes into an address, a history or a log. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('reservations.search')
  redirect(`${foundPath(staff, SEARCH_PATH, chosenSearch(form), personFields)}#results`)
}

/** Keeps the conditions of the page under a name. Whom it looks for stays on the page, and is not kept. */
export async function saveSearchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('reservations.search')
  const sent = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const asked = withoutAnswer(askedFor(sent, openedSearch(staff, sent, personFields).sealed))
  const input = parseForm(saveSearchInput, form)
  const saved = input.ok
    ? await saveSearch(staff, { ...input.value, query: savedQuery.parse(asked) }, currentTime())
    : refused('no_name')
  if (saved.ok) redirect(searchPath({ ...asked, saved: [saved.value.id] }))
  const { title: [title] = [], isShared = [] } = typedIn(form)
  const typed = { isShared, title: title ? [sealedWord(staff, title)] : [] }
  redirect(searchPath({ ...asked, ...typed, refused: [saved.reason] }))
}

/** Deletes a saved search; where it is another one by now, or gone, the page says who was faster. */
export async function withdrawSearchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('reservations.search')
  const input = parseForm(withdrawSearchInput, form)
  if (!input.ok) redirect(SEARCH_PATH)
  const { ok } = await withdrawSearch(staff, input.value, currentTime())
  redirect(ok ? SEARCH_PATH : fasterPath(input.value.id))
}
