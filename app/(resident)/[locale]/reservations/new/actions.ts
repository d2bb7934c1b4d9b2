'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { withRefusal } from '#components/reservations/refusal.ts'
import type { Visitor } from '#lib/actor.ts'
import { heldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'
import { draftInput } from '#lib/reservations/input.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'

/**
 * Keeps what was typed beside the held place and goes on to the check page, which also tells when the hold is gone.
 * Sent by the button for more time it extends the hold and stays; what was typed is there again either way, right or
 * not. One action for both buttons: without script, an answer finds its way back only to the action of the form.
 */
export async function keepDetailsAction(_state: FormState, form: FormData): Promise<FormState> {
  const visitor = await requireVisitor()
  const page = `/${sentLocale(form)}/reservations/new` as const
  const token = (await heldToken()) ?? ''
  const input = parseForm(draftInput, form)
  if (input.ok) await keepDraft(visitor, token, input.value)
  const next =
    form.get('intent') === 'extend' ? await extended(visitor, token, page) : (`${page}/confirm` as const)
  return input.ok ? redirect(next) : input.state
}

/** Extends the hold and answers the page to show: the same one, or the one that offers other times. */
async function extended<const Page extends string>(visitor: Visitor, token: string, page: Page) {
  const result = await extendHold(visitor, token, currentTime())
  refresh()
  return result.ok ? page : withRefusal(`${page}/confirm`, result.reason)
}
