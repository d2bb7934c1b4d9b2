import type { LocalizedText } from '#lib/locales.ts'

/**
 * Who acts. Verbs and queries take an actor first; only the gates (`lib/auth`) and test factories can make one, since
 * the mark below is not exported and a cast elsewhere fails the checks.
 */
declare const proven: unique symbol
type Proven = { readonly [proven]: true }

/** Somebody on the residents' pages who has shown nothing about themselves; `address` is the fingerprint of where they come from. */
export type Visitor = Proven & { kind: 'visitor'; address: string }

/**
 * Somebody who has shown the number and access key of one reservation. The fingerprint of the key goes along: the
 * database asks for it again with each act, since the id of a reservation proves nothing.
 */
export type AccessKeyHolder = Proven & { kind: 'access_key'; reservationId: string; keyHash: string }

/** Somebody signed in with their resident ID. */
export type Resident = Proven & { kind: 'resident'; residentId: string; sessionId: string }

/**
 * Somebody who has shown the secret of a letter or a one-time code: may set the password of that account, once. The
 * proof names what was shown, so that it is looked at again when the password is set.
 */
export type SecretHolder = Proven & { kind: 'secret'; residentId: string; proof: SecretProof }

export type SecretProof = { letterHash: string } | { tokenId: string }

/** Whoever books on the residents' pages, signed in or not. */
export type Booker = Visitor | Resident

/** A resident who has opened one of their own reservations. */
export type ReservationOwner = Resident & { reservationId: string }

/** Whoever may see, change and cancel one reservation. */
export type ReservationHolder = AccessKeyHolder | ReservationOwner

/** At which counters a right holds. */
export type CounterScope = 'all' | readonly string[]

/** What a member of staff may do, right by right, and where; asked through `may` of `lib/staff/access.ts`. */
export type Rights = ReadonlyMap<string, CounterScope>

/** A role, and what the city calls it where it calls it anything of its own. */
export type RoleName = { id: string; name: LocalizedText | null }

/** A member of staff with an open session. */
export type StaffMember = Proven & {
  kind: 'staff'
  /** Where the request comes from, for the record of what staff do. */
  address: string
  staffId: string
  sessionId: string
  name: string
  /** The roles held today; what they unite to stands in `rights`. */
  roles: readonly RoleName[]
  rights: Rights
}

/**
 * Somebody whose password was right: a member of staff, or on the way to be one while a step of the sign-in is missing
 * (`lib/staff/rules.ts`). May do what belongs to that step, with their own account.
 */
export type StaffSession = Proven & { staffId: string; sessionId: string; address: string }

/** A system of the city or a partner that calls the JSON API with its own key. */
export type ApiClient = Proven & { kind: 'api_client'; clientId: string; scopes: readonly string[] }

/** The worker, a command, the demo loader. */
export type SystemJob = Proven & { kind: 'system'; job: string }

export type Actor = Visitor | AccessKeyHolder | SecretHolder | Resident | StaffMember | ApiClient | SystemJob

/** What proves to the database that a reservation is this person's. */
export const proofOf = (holder: ReservationHolder): { keyHash: string | null; session: string | null } => ({
  keyHash: holder.kind === 'access_key' ? holder.keyHash : null,
  session: holder.kind === 'resident' ? holder.sessionId : null,
})

/** What an event remembers of an actor: the kind and, where there is one, the id. Never an address. */
export const traceOf = (actor: Actor): { actorKind: Actor['kind']; actorId: string | null } => ({
  actorKind: actor.kind,
  actorId: idOf(actor),
})

function idOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'resident':
    case 'secret':
      return actor.residentId
    case 'staff':
      return actor.staffId
    case 'api_client':
      return actor.clientId
    case 'system':
      return actor.job
    default:
      return null
  }
}
