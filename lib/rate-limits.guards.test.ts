import { beforeEach, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { someSettings, visitor } from '#db/testing/factories.ts'
import { anAccount, aResidentSession, PASSWORD, signedInAs } from '#db/testing/residents.ts'
import { aTown, now, start } from '#db/testing/town.ts'
import { holdPlace } from '#lib/reservations/hold.ts'
import { keepDraft } from '#lib/reservations/keep-draft.ts'
import { openReservation } from '#lib/reservations/open.ts'
import { partyOf } from '#lib/reservations/rules.ts'
import { sendEmailCode } from '#lib/reservations/send-email-code.ts'
import { addHelpRequest } from '#lib/residents/add-help-request.ts'
import { proveEmail } from '#lib/residents/prove-email.ts'
import { proveLetter } from '#lib/residents/prove-letter.ts'
import { proveResetCode } from '#lib/residents/prove-reset-code.ts'
import { sendResetCode } from '#lib/residents/send-reset-code.ts'
import { sendVerifyCode } from '#lib/residents/send-verify-code.ts'
import { signIn } from '#lib/residents/sign-in.ts'
import { signInWithNotice } from '#lib/residents/sign-in-with-notice.ts'
import { signIn as signInStaff } from '#lib/staff/sign-in.ts'

// Each limit by itself: as many tries as it allows are looked at, and none after them. What else limits the same act is
// kept out of the way by other names and addresses.

// A wrong access key is answered later each time; who guesses does not wait for the answer.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }))

const from = visitor('one address')
const elsewhere = (index: number) => visitor(`address ${index}`)
const number = (index: number) => `${1_000_000_000 + index}`

beforeEach(async () => {
  await aTown({ lanes: 70, slotCount: 1 })
  await someSettings({
    email: 'required',
    emailCodeMinutes: 30,
    bookingMode: 'both',
    residentData: 'stored',
    noticeSignIn: true,
  })
})

type Answer = { ok: boolean; reason?: string }

async function aHold(index: number, email: string): Promise<string> {
  const visit = { counterId: 'hall', startsAt: start(0), visitors: partyOf(['pickup'], 1) }
  const held = await holdPlace(elsewhere(index), visit, undefined, now)
  if (!held.ok) throw new Error(held.reason)
  await keepDraft(elsewhere(index), held.value.token, { email, language: 'ja' })
  return held.value.token
}

const sendCode = async (index: number, who: ReturnType<typeof visitor>, email = `a${index}@example.org`) =>
  sendEmailCode(who, await aHold(index, email), now)

/** Somebody signed in, whose limits are those of their account. */
async function owner() {
  const { id } = await anAccount()
  return signedInAs(id, (await aResidentSession(id)).id)
}

it.each<[string, number, () => Promise<(index: number) => Promise<Answer>>]>([
  [
    'access-key-number',
    5,
    async () => (index) => openReservation(elsewhere(index), { number: number(0), accessKey: 'X' }),
  ],
  [
    'access-key-address',
    60,
    async () => (index) => openReservation(from, { number: number(index), accessKey: 'X' }),
  ],
  [
    'resident-sign-in',
    60,
    async () => (index) => signIn(from, { number: number(index), password: 'no' }, now),
  ],
  [
    'notice-sign-in',
    30,
    async () => (index) =>
      signInWithNotice(from, { noticeNumber: `ABC${100_000_000 + index}`, birthday: '1990-01-01' }, now),
  ],
  ['link-code', 30, async () => () => proveLetter(from, 'ZZZZZZZZZZZZ', now)],
  ['reset-code', 30, async () => () => proveResetCode(from, 'ZZZZZZZZZZZZ', now)],
  ['reset-mail-address', 20, async () => (index) => sendResetCode(from, number(index), now)],
  [
    'password-help',
    10,
    async () => (index) => addHelpRequest(from, { number: number(index), phone: '0' }, now),
  ],
  [
    'email-code-hold',
    5,
    async () => {
      const token = await aHold(0, 'a@example.org')
      return () => sendEmailCode(elsewhere(0), token, now)
    },
  ],
  ['email-code-email', 10, async () => (index) => sendCode(index, elsewhere(index), 'all@example.org')],
  ['email-code-sender', 60, async () => (index) => sendCode(index, from)],
  [
    'verify-mail',
    5,
    async () => {
      const one = await owner()
      return (index) => sendVerifyCode(one, { email: `b${index}@example.org`, current: PASSWORD }, now)
    },
  ],
  [
    'verify-code',
    10,
    async () => {
      const one = await owner()
      return () => proveEmail(one, '000000', now)
    },
  ],
  [
    'staff-sign-in',
    50,
    async () => (index) =>
      signInStaff({ address: 'one', origin: '192.0.2.1' }, { loginId: `c${index}`, password: 'no' }, now),
  ],
])('%s: %i tries are looked at, and no more', async (_name, most, begin) => {
  const act = await begin()
  const reasons: string[] = []
  for (let index = 0; index <= most; index += 1) reasons.push((await act(index)).reason ?? 'done')
  const over = /^(too_many_(tries|codes)|locked)$/
  expect(reasons.slice(0, most).filter((reason) => over.test(reason))).toEqual([])
  expect(reasons.at(-1)).toMatch(over)
})

it('reset-mail-number: a fourth mail to one ID is answered like the others and not sent', async () => {
  const { number: own } = await anAccount({ email: 'somebody@example.org' })
  for (let index = 0; index < 4; index += 1)
    expect(await sendResetCode(elsewhere(index), own, now)).toEqual({ ok: true, value: null })
  expect(await database().$count(outbox)).toBe(3)
})
