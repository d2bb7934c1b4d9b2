'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { foundPath } from '#lib/sealed-search.ts'
import { chosenSearch, savedQuery, savedSearchId, saveSearchInput } from '#lib/searches/input.ts'
import { SEARCH_PATH, searchPath } from '#lib/searches/output.ts'
import { personFields } from '#lib/searches/rules.ts'
import { saveSearch } from '#lib/searches/save-search.ts'
import { withdrawSearch } from '#lib/searches/withdraw-search.ts'

/** Looks visits up. It is sent as a form, so that no name comes into an address, a history or a log. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('reservations.search')
  redirect(`${foundPath(staff, SEARCH_PATH, chosenSearch(form), personFields)}#results`)
}

/** Keeps the conditions of the page under a name. */
export async function saveSearchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('reservations.search')
  const query = savedQuery.parse(
    Object.fromEntries([...new Set(form.keys())].map((key) => [key, form.getAll(key).map(String)])),
  )
  const input = parseForm(saveSearchInput, form)
  if (!input.ok) redirect(searchPath({ ...query, refused: ['no_name'] }))
  const saved = await saveSearch(staff, { ...input.value, query }, currentTime())
  redirect(
    searchPath({ ...query, ...(saved.ok ? { saved: [saved.value.id] } : { refused: [saved.reason] }) }),
  )
}

/** Deletes a saved search. */
export async function withdrawSearchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('reservations.search')
  const input = parseForm(savedSearchId, form)
  if (input.ok) await withdrawSearch(staff, input.value.id, currentTime())
  redirect(SEARCH_PATH)
}
