'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Looks residents up. It is sent as a form, so that no name comes into an address, a history or a log. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('residents.view')
  redirect(foundPath(staff, '/staff/residents', form))
}
