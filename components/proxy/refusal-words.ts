import type { ReactNode } from 'react'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ProxyBookRefusal } from '#lib/proxy/book.ts'
import type { ProxyCancelRefusal } from '#lib/proxy/cancel.ts'
import type { ProxyChangeRefusal } from '#lib/proxy/change.ts'
import { timeRefusals } from '#lib/reservations/rules.ts'

export type ProxyRefusal = ProxyBookRefusal | ProxyChangeRefusal | ProxyCancelRefusal

/** Every reason why something cannot be done for a caller. */
const refusals = [
  ...timeRefusals,
  'slot_closed',
  'not_offered',
  'too_many_persons',
  'slot_full',
  'no_common_way',
  'hold_lost',
  'account_needed',
  'email_not_proven',
  'too_many_for_account',
  'missed_too_often',
  'too_many_for_email',
  'caller_unknown',
  'exceed_not_allowed',
  'exceed_reason',
  'too_late',
  'not_changeable',
  'changed_meanwhile',
] as const satisfies readonly ProxyRefusal[]

/** What staff are told of each, for forms in the browser. */
export function refusalWords(locale: StaffLocale): Record<ProxyRefusal, ReactNode> {
  const t = textOf(locale, 'proxy')
  const said = refusals.map((reason) => [reason, t(`refusal.${reason}`)])
  return Object.fromEntries(said) as Record<(typeof refusals)[number], ReactNode>
}
