'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Shows the stranded visits with a number. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('stranded.view')
  redirect(foundPath(staff, '/staff/stranded', form))
}
