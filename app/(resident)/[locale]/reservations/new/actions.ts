'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { withRefusal } from '#components/reservations/refusal.ts'
import { heldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'
import { draftInput } from '#lib/reservations/input.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'

/** Keeps what was typed beside the held place and goes on to the check page, which also tells when the hold is gone. */
export async function keepDetailsAction(_state: FormState, form: FormData): Promise<FormState> {
  const visitor = await requireVisitor()
  const input = parseForm(draftInput, form)
  if (!input.ok) return input.state
  await keepDraft(visitor, (await heldToken()) ?? '', input.value)
  redirect(`/${sentLocale(form)}/reservations/new/confirm`)
}

/** Holds the place longer. What is typed so far comes along and is there again afterwards, right or not. */
export async function extendWithDetailsAction(_state: FormState, form: FormData): Promise<FormState> {
  const visitor = await requireVisitor()
  const page = `/${sentLocale(form)}/reservations/new` as const
  const token = (await heldToken()) ?? ''
  const input = parseForm(draftInput, form)
  if (input.ok) await keepDraft(visitor, token, input.value)
  const extended = await extendHold(visitor, token, currentTime())
  refresh()
  if (!input.ok) return input.state
  redirect(extended.ok ? page : withRefusal(`${page}/confirm`, extended.reason))
}
