'use server'

import { redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { holdForCaller } from '#lib/proxy/hold.ts'
import { proxyHoldInput } from '#lib/proxy/input.ts'
import { proxyDetailsPath, proxyParams, proxyPath } from '#lib/proxy/rules.ts'
import { partyParams } from '#lib/reservations/rules.ts'
import { foundPath, openedSearch, sealedWord } from '#lib/sealed-search.ts'

/** Looks for whoever is on the line. It is sent as a form, so that no name comes into an address, a history or a log. */
export async function searchCallerAction(form: FormData): Promise<void> {
  const staff = await requireStaff('proxy.book')
  redirect(foundPath(staff, proxyPath(), form))
}

/** Holds the time that was pressed and asks for the details; where it is gone, the page says why and what is near. */
export async function holdAction(form: FormData): Promise<void> {
  const staff = await requireStaff('proxy.book')
  const input = parseForm(proxyHoldInput, form)
  if (!input.ok) redirect(proxyPath(new URLSearchParams({ refusal: 'invalid' })))
  const { held, ...wish } = input.value
  const token = openedSearch(staff, { held }, ['held']).asked.held
  const kept = await holdForCaller(
    staff,
    wish,
    typeof token === 'string' && token ? token : undefined,
    currentTime(),
  )
  if (kept.ok) redirect(proxyDetailsPath(sealedWord(staff, kept.value.token)))
  const params = new URLSearchParams([
    ...partyParams(wish.visitors),
    ...proxyParams(wish),
    ['counter', wish.counterId],
    ['refusal', kept.reason],
    ['around', wish.startsAt.toISOString()],
  ])
  redirect(proxyPath(params))
}
