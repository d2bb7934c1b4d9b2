'use server'

import { redirect } from 'next/navigation'
import { withRefusal } from '#components/reservations/refusal.ts'
import { heldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'

/** Holds the place longer and stays on the check page. */
export async function extendAction(_state: FormState, form: FormData): Promise<FormState> {
  const visitor = await requireVisitor()
  const page = `/${sentLocale(form)}/reservations/new/confirm` as const
  const extended = await extendHold(visitor, (await heldToken()) ?? '', currentTime())
  redirect(extended.ok ? page : withRefusal(page, extended.reason))
}
