'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { readAddress } from '#lib/fields/read-postal.ts'
import type { AnswerFormState } from '#lib/fields/rules.ts'
import { parseForm, typedIn } from '#lib/forms/parse-form.ts'
import { bookForCaller, type ProxyBookRefusal } from '#lib/proxy/book.ts'
import { extendForCaller } from '#lib/proxy/extend.ts'
import { heldInput } from '#lib/proxy/input.ts'
import { detailsToAsk } from '#lib/proxy/queries.ts'
import { releaseForCaller } from '#lib/proxy/release.ts'
import { proxyDetailsPath, proxyPath, readOutPath } from '#lib/proxy/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'

type State = AnswerFormState<ProxyBookRefusal>

/** Books what is held; its other buttons hold it longer, look an address up, or give the place back. */
export async function bookForCallerAction(_state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('proxy.book')
  const sent = parseForm(heldInput, form)
  const held = sent.ok ? sent.value.held : ''
  const token = String(openedSearch(staff, { held }, ['held']).asked.held ?? '')
  const intent = form.get('intent')
  const looked = readAddress(intent, typedIn(form))
  if (looked) return looked
  if (intent === 'release') {
    await releaseForCaller(staff, token, currentTime())
    redirect(proxyPath())
  }
  const { asked } = await detailsToAsk(staff, token, currentTime())
  const input = parseForm(asked, form)
  if (intent === 'extend') {
    const longer = await extendForCaller(staff, token, input.ok ? input.value : null, currentTime())
    if (longer.ok && input.ok) redirect(proxyDetailsPath(held))
    return input.ok ? { status: 'refused', reason: 'hold_lost', typed: typedIn(form) } : input.state
  }
  if (!input.ok) return input.state
  const { exceeded, ...details } = input.value
  const booked = await bookForCaller(staff, token, { details, exceeded }, currentTime())
  if (!booked.ok) return { status: 'refused', reason: booked.reason, typed: input.typed }
  redirect(readOutPath(booked.value.number, held))
}
