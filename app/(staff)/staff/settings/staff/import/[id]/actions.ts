'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Shows those of the people of a table that hold a name, an ID or an address. */
export async function searchChangesAction(id: string, form: FormData): Promise<void> {
  const staff = await requireStaff('staff.edit')
  redirect(foundPath(staff, `/staff/settings/staff/import/${encodeURIComponent(id)}`, form) as Route)
}
