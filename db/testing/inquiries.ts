import type { StaffMember } from '#lib/actor.ts'
import { addInquiry } from '#lib/inquiries/add.ts'
import { type InquirySent, inquiryInput } from '#lib/inquiries/input.ts'
import { NOW } from './factories.ts'

/** The form of an inquiry as an agent sends it, unless a test says otherwise. */
export const typedInquiry = {
  asker: 'unknown',
  residentNumber: '',
  visitNumber: '',
  receivedOn: '2026-11-24',
  receivedClock: '10:00',
  place: 'call-centre',
  channel: 'phone',
  kind: 'question',
  categories: ['papers', 'card'],
  question: 'May my son collect the card?',
  contact: '',
  answer: '',
  minutes: '',
  state: 'open',
  assigneeId: '',
  dueOn: '',
}

/** The same as it is read. */
export const sentInquiry = (values: object = {}): InquirySent =>
  inquiryInput.parse({ ...typedInquiry, ...values })

/** An inquiry written down; answers its number. */
export async function anInquiry(agent: StaffMember, values: object = {}): Promise<number> {
  const added = await addInquiry(agent, sentInquiry(values), NOW)
  if (!added.ok) throw new Error(added.reason)
  return added.value.number
}
