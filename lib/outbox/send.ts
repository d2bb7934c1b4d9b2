/** A finished mail on its way out. */
export type OutgoingMail = {
  /** Ours: what a provider tells about the mail later comes with it. */
  id: string
  /** The same for every try of one mail: a provider that has it already does not send it again. */
  idempotencyKey: string
  recipient: string
  subject: string
  text: string
  html: string
  /** BCP 47. */
  language: string
  /** The calendar entry, where there is a visit. */
  attachment: { filename: string; type: string; content: string } | null
}

/**
 * How a try ended. `refused` is final: another try of this mail would end the same way. `later` may end otherwise;
 * with `waitSeconds` the provider asked for patience, which does not count as a try.
 */
export type Delivery =
  | { outcome: 'sent'; providerId: string | null }
  | { outcome: 'refused'; reason: string }
  | { outcome: 'later'; reason: string; waitSeconds?: number }

/** A way out of the house. Answers for everything the provider says; throws only for faults of our own. */
export type Transport = (mail: OutgoingMail, signal: AbortSignal) => Promise<Delivery>

/** Headers of every mail: what language it is in, and that no person wrote it, so no absence notice comes back (RFC 3834). */
export const commonHeaders = ({ language }: OutgoingMail): Record<string, string> => ({
  'Content-Language': language,
  'Auto-Submitted': 'auto-generated',
})
