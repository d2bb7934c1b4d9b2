'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Shows the traces about a record. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('audit.view')
  redirect(foundPath(staff, '/staff/audit', form, ['record']))
}
