import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { addDays, type Day } from '#lib/time.ts'

/** What somebody is protected from, as the application for 支援措置 names it. */
export const protectionKinds = ['dv', 'stalking', 'child_abuse', 'other'] as const

/** What is done to a protection, in order and never rewritten; the first five are told to the officers. */
export const protectionEventKinds = [
  'opened',
  'called',
  'mail_asked',
  'lift_asked',
  'lifted',
  'registered',
  'extended',
  'mail_given',
  'mail_refused',
] as const

export type ProtectionEventKind = (typeof protectionEventKinds)[number]

/** What officers are told of until one of them says that it was seen. */
export const toldKinds: readonly ProtectionEventKind[] = protectionEventKinds.slice(0, 5)

/** What leaves a protection as it is: nobody who has it open has to be told before they go on. */
export const lookingKinds: readonly ProtectionEventKind[] = [
  'opened',
  'called',
  'mail_asked',
  'mail_given',
  'mail_refused',
]

/** Mails with a code that is typed into the page that asked for it. A code for a forgotten password is none: anybody may ask. */
export const codeKinds = ['email_code', 'verify_email'] as const

/** What officers do with a protection, each with a reason. */
export const protectionActs = ['open', 'extend', 'lift'] as const

export const isProtectionAct = (text: string): text is (typeof protectionActs)[number] =>
  (protectionActs as readonly string[]).includes(text)

/** What the list of protected people can stand by. */
export const protectionColumns = [
  'ends',
  'number',
  'kind',
  'state',
  'officer',
  'mails',
  'registered',
] as const

/** A number as people read it: a 住民ID has nine digits, that of a booking ten. */
export const shownNumber = (number: string): string =>
  number.length === 9 ? groupResidentNumber(number) : groupReservationNumber(number)

/** How long somebody who gave a reason sees the record. */
export const OPEN_MINUTES = 30

/** The last day of a year that begins on a day. 1 year from the application: 住民基本台帳事務における支援措置. */
export function yearFrom(day: Day): Day {
  const [year, month, date] = day.split('-')
  const next = `${Number(year) + 1}-${month}-${date}`
  return addDays(month === '02' && date === '29' ? `${Number(year) + 1}-03-01` : next, -1)
}

/** The first day on which an extension is accepted: one month before the end, or the last day of a shorter month. */
export function extensionOpensOn(end: Day): Day {
  const [year = 0, month = 0, date = 0] = end.split('-').map(Number)
  const lastOfBefore = new Date(Date.UTC(year, month - 1, 0))
  const day = Math.min(date, lastOfBefore.getUTCDate())
  return new Date(Date.UTC(lastOfBefore.getUTCFullYear(), lastOfBefore.getUTCMonth(), day))
    .toISOString()
    .slice(0, 10)
}

/** What a wish to lift is about: this protection with this last day. After an extension it is another one. */
export const aboutLift = ({ protectionId, endsOn }: { protectionId: string; endsOn: Day }): string =>
  `${protectionId} ${endsOn}`

/** Where a protection stands. Its end lifts nothing: it is shown as overdue and protects on. */
export const protectionStates = ['running', 'ending', 'overdue', 'lifted'] as const

export type ProtectionState = (typeof protectionStates)[number]

export function stateOf(
  { endsOn, liftedAt }: { endsOn: Day; liftedAt: Date | null },
  today: Day,
): ProtectionState {
  if (liftedAt) return 'lifted'
  if (today > endsOn) return 'overdue'
  return today >= extensionOpensOn(endsOn) ? 'ending' : 'running'
}

/** Another year from the day after the end; of one that is overdue, from today. */
export const extendedTo = (endsOn: Day, today: Day): Day =>
  yearFrom(today > endsOn ? today : addDays(endsOn, 1))
