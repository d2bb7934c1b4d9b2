'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Shows the acts with some words in what they changed, of one kind or person or all. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('settings.edit')
  redirect(foundPath(staff, '/staff/settings/history', form))
}
