'use server'

import { shownRows } from '#components/residents/shown-rows.ts'
import { recordView } from '#lib/audit/record.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { searchInput } from '#lib/residents/input.ts'
import { residentList } from '#lib/residents/queries.ts'
import { searchFor } from '#lib/residents/rules.ts'
import type { SearchState } from './search-form.tsx'

/** Looks residents up. It is sent as a form, so that no name comes into an address, a history or a log. */
export async function searchAction(_state: SearchState, form: FormData): Promise<SearchState> {
  const staff = await requireStaff('residents.view')
  const input = parseForm(searchInput, form)
  if (!input.ok) return input.state
  const { q, page } = input.value
  const found = await residentList(staff, { search: searchFor(q), page }, currentTime())
  await recordView(staff, { act: 'residents_searched', detail: { terms: q, count: found.total } })
  const rows = shownRows(found.items, await staffLocale())
  return { status: 'found', rows, total: found.total, pages: found.pages, page, typed: input.typed }
}
