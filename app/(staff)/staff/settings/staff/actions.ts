'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Shows the accounts that hold a name, an ID or an address. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('staff.edit')
  redirect(foundPath(staff, '/staff/settings/staff', form))
}
