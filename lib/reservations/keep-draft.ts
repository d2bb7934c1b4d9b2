import { driver } from '#db/client.ts'
import type { Draft } from '#db/schema/reservations.ts'
import type { Booker } from '#lib/actor.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { answersTo } from '#lib/fields/rules.ts'
import { fingerprint } from '#lib/ids.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { publicServicesOf } from '#lib/services/queries.ts'
import { questionsOfVisit } from '#lib/services/rules.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { findHold } from './queries.ts'
import type { ProxyBooker } from './record-booking.ts'
import { type Company, companyRefusal, residentOf, servicesOf, sessionOf, type VisitorWish } from './rules.ts'

/** What the details form sent. */
export type Details = Draft & {
  /** Who comes for each person of the party, in order; the party stays as it was without. */
  company?: readonly Company[]
}

/**
 * Keeps what was typed beside the held place, also when the hold has lapsed, so that nobody types it twice. From then on
 * the hold is that of the resident who is signed in, or nobody's again. Refuses an agent without a reason, and a reason
 * where none is asked. Whoever has read the place for the form gives it as `read`.
 */
export async function keepDraft(
  booker: Booker | Pick<ProxyBooker, 'kind' | 'residentId'>,
  token: string,
  { company = [], ...draft }: Details,
  read?: { visitors: readonly VisitorWish[] } | null,
): Promise<Result<null, 'hold_lost' | NonNullable<ReturnType<typeof companyRefusal>>>> {
  for (const one of company) {
    const refusal = companyRefusal(one)
    if (refusal) return refused(refusal)
  }
  const [settings, hold] = await Promise.all([citySettings(), read ?? findHold(token)])
  if (!hold) return refused('hold_lost')
  const services = await publicServicesOf(servicesOf(hold.visitors))
  const asked = questionsOfVisit(await fieldsOf('booking', settings, readerOf(booker)), services)
  const kept = mayKeep(draft, settings, asked)
  const [held] = await driver()<{ isKept: boolean }[]>`
    select resident.keep_draft(${fingerprint('hold', token)}, ${JSON.stringify(kept)}::jsonb,
      ${JSON.stringify(company)}::jsonb, ${residentOf(booker)}, ${sessionOf(booker)}) as "isKept"`
  return held?.isKept ? ok(null) : refused('hold_lost')
}

/** Staff see the questions that only they note, too. */
const readerOf = (booker: { kind: string }): 'resident' | 'staff' =>
  booker.kind === 'proxy' ? 'staff' : 'resident'

/** Whatever a form sent: no address where the city asks for none, and answers to the questions of this visit only. */
const mayKeep = (
  { email, answers, ...draft }: Draft,
  settings: CitySettings,
  fields: readonly { key: string }[],
): Draft => ({
  ...draft,
  ...(email && settings.email !== 'no' && { email }),
  ...(answers && { answers: answersTo(fields, answers) }),
})
