'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { forgetRecoveryCodes } from '#lib/auth/recovery-codes.ts'
import { requireSignedIn } from '#lib/auth/require-staff.ts'
import { returnPath } from '#lib/staff/rules.ts'

/** Takes the codes from this browser once they were put away, and goes on. */
export async function forgetCodesAction(to: string): Promise<void> {
  await requireSignedIn()
  await forgetRecoveryCodes()
  redirect(returnPath(to) as Route)
}
