'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Shows those interpreters whose line holds a word. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('considerations.language')
  redirect(foundPath(staff, '/staff/considerations/interpreters', form))
}
