'use server'

import { redirect } from 'next/navigation'
import { withRefusal } from '#components/reservations/refusal.ts'
import { openAccess } from '#lib/auth/access-session.ts'
import { requireBooker } from '#lib/auth/require-booker.ts'
import { heldToken, keepHeldToken, requireVisitor } from '#lib/auth/visitor.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { sentLocale } from '#lib/i18n/sent-locale.ts'
import { bookHeld } from '#lib/reservations/book-held.ts'
import { extendHold } from '#lib/reservations/extend-hold.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import { holdInput } from '#lib/reservations/input.ts'

/** Books the held place. Sent twice it books once: the second time leads to the same reservation. */
export async function bookAction(form: FormData): Promise<void> {
  const locale = sentLocale(form)
  const booker = await requireBooker(locale)
  const steps = `/${locale}/reservations/new` as const
  const booked = await bookHeld(booker, (await heldToken()) ?? '', currentTime())
  if (!booked.ok) redirect(withRefusal(`${steps}/confirm`, booked.reason))
  await openAccess(booked.value)
  redirect(`${steps}/done`)
}

/** Holds the place longer and stays on the check page. */
export async function extendAction(form: FormData): Promise<void> {
  const visitor = await requireVisitor()
  const page = `/${sentLocale(form)}/reservations/new/confirm` as const
  const extended = await extendHold(visitor, (await heldToken()) ?? '', currentTime())
  redirect(extended.ok ? page : withRefusal(page, extended.reason))
}

/** Holds another time for the same visit instead; what was typed stays with it. */
export async function holdOtherTimeAction(form: FormData): Promise<void> {
  const visitor = await requireVisitor()
  const page = `/${sentLocale(form)}/reservations/new/confirm` as const
  const input = parseForm(holdInput, form)
  if (!input.ok) redirect(page)
  const held = await holdPlace(visitor, input.value, await heldToken(), currentTime())
  if (!held.ok) redirect(withRefusal(page, held.reason))
  await keepHeldToken(held.value.token)
  redirect(page)
}
