'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { sealedTerms } from '#lib/inquiries/rules.ts'
import { foundPath } from '#lib/sealed-search.ts'

/** Shows the inquiries that a search is for. */
export async function searchAction(form: FormData): Promise<void> {
  const staff = await requireStaff('inquiries.view')
  redirect(foundPath(staff, '/staff/inquiries', form, sealedTerms))
}
