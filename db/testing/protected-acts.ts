import { NOW } from '#db/testing/factories.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addConsideration } from '#lib/considerations/add-consideration.ts'
import { changeConsideration } from '#lib/considerations/change.ts'
import { withdrawConsideration } from '#lib/considerations/withdraw.ts'
import { cancelAsOffice } from '#lib/desk/cancel-as-office.ts'
import { markArrived } from '#lib/desk/mark-arrived.ts'
import { markServed } from '#lib/desk/mark-served.ts'
import { undoMark } from '#lib/desk/undo-mark.ts'
import { addInquiry } from '#lib/inquiries/add.ts'
import { changeInquiry } from '#lib/inquiries/change.ts'
import { undoInquiry } from '#lib/inquiries/undo.ts'
import { changeMissed } from '#lib/no-shows/change-missed.ts'
import { sendAgain } from '#lib/outbox/send-again.ts'
import { cancelForCaller } from '#lib/proxy/cancel.ts'
import { changeForCaller } from '#lib/proxy/change.ts'
import { holdForCaller } from '#lib/proxy/hold.ts'
import { partyOf } from '#lib/reservations/rules.ts'
import { addNoticeNumber } from '#lib/residents/add-notice-number.ts'
import { closeResident } from '#lib/residents/close.ts'
import { issueAgain } from '#lib/residents/issue-again.ts'
import { issueResetCode } from '#lib/residents/issue-reset-code.ts'
import { withdrawNoticeNumber } from '#lib/residents/withdraw-notice-number.ts'
import { closePerson } from '#lib/steps/close-person.ts'
import { markStepDone, markStepSkipped } from '#lib/steps/mark-step.ts'
import { openPerson } from '#lib/steps/open-person.ts'
import { undoStep } from '#lib/steps/undo-step.ts'
import { cancelStranded } from '#lib/stranded/cancel.ts'
import { keepStranded } from '#lib/stranded/keep.ts'
import { moveStranded } from '#lib/stranded/move.ts'
import { saveCalled } from '#lib/stranded/save-called.ts'
import { undoKeep } from '#lib/stranded/undo-keep.ts'
import { closeTask } from '#lib/tasks/close.ts'
import { addDays, addMinutes, dayOf } from '#lib/time.ts'

/** Whom an act is about: everything of them that a form can carry. */
type About = {
  counterId: string
  visitId: string
  visitNumber: string
  residentId: string
  residentNumber: string
  letterId: string
  taskId: string
  actId: string
  notedId: string
  inquiryNumber: number
}

export type Act = (staff: StaffMember, about: About) => Promise<unknown>

const TODAY = dayOf(NOW)
const LATER = addMinutes(NOW, 60)

const seen = ({ visitId }: About) => ({ reservationId: visitId, version: 1 })
const people = ({ visitId }: About) => [{ id: visitId, version: 1 }]
const person = ({ visitNumber }: About) => ({ number: visitNumber, position: 1, version: 0 })
const details = { startsOn: TODAY, endsOn: addDays(TODAY, 30), toDo: '個室へ', isFeeExempt: true }

/** What somebody asks, who may be called by a number or about a visit. */
const asked = ({ residentNumber = '', visitNumber = '' }) => ({
  ...{ kind: 'question', categories: [], state: 'open' as const, assigneeId: null, dueOn: null },
  ...{ asker: residentNumber ? ('resident' as const) : ('anonymous' as const), contact: '' },
  ...{ receivedAt: NOW, counterId: null, channel: 'phone', minutes: null },
  ...{ question: '受け取りについて', answer: '', version: undefined, residentNumber, visitNumber },
})

/** Every act of staff upon a person, a visit, or what hangs on them. */
export const acts: Record<string, Act> = {
  'marking somebody as there': (staff, about) => markArrived(staff, seen(about), NOW),
  'marking somebody as served': (staff, about) => markServed(staff, seen(about), NOW),
  'taking a mark back': (staff, about) => undoMark(staff, seen(about), NOW),
  'cancelling for the office': (staff, about) =>
    cancelAsOffice(staff, { ...seen(about), reason: 'other', note: '停電' }, NOW),
  'correcting a missed visit': (staff, about) =>
    changeMissed(staff, { ...seen(about), to: 'arrived', reason: '来ていた' }, NOW),
  'a step that is done': (staff, about) =>
    markStepDone(staff, { ...person(about), step: 'papers', item: [] }, NOW),
  'a step that is skipped': (staff, about) =>
    markStepSkipped(staff, { ...person(about), step: 'papers', reason: '済み' }, NOW),
  'a step that is taken back': (staff, about) => undoStep(staff, person(about), NOW),
  'the end of serving somebody': (staff, about) => closePerson(staff, { ...person(about), ...ended }, NOW),
  'beginning anew with somebody': (staff, about) => openPerson(staff, person(about), NOW),

  'moving for a caller': (staff, about) =>
    changeForCaller(
      staff,
      { ...seen(about), channel: 'phone', exceeded: undefined, counterId: about.counterId, startsAt: LATER },
      NOW,
    ),
  'cancelling for a caller': (staff, about) =>
    cancelForCaller(staff, { ...seen(about), channel: 'phone', exceeded: undefined }, NOW),
  'holding a place for a caller': (staff, { counterId, residentId }) =>
    holdForCaller(
      staff,
      {
        counterId,
        residentId,
        channel: 'phone',
        isUnbound: false,
        visitors: partyOf([], 1),
        startsAt: LATER,
      },
      undefined,
      NOW,
    ),

  'closing an account': (staff, { residentId }) => closeResident(staff, residentId, NOW),
  'another letter': (staff, { residentId }) =>
    issueAgain(
      staff,
      {
        residentId,
        requestId: '6f3c2ab5-9d18-4f0e-8a37-0c1d2e3f4a5b',
        kind: 'password',
        validDays: 60,
        seen: 0,
      },
      NOW,
    ),
  'a code for the telephone': (staff, { residentId }) => issueResetCode(staff, { residentId, seen: 0 }, NOW),
  'giving a notice number': (staff, { residentId }) =>
    addNoticeNumber(staff, { residentId, number: 'ABC000001' }, NOW),
  'taking a notice number': (staff, { residentId }) =>
    withdrawNoticeNumber(staff, { residentId, number: 'XQZ123456' }, NOW),

  'a note about a person': (staff, { residentId }) =>
    addConsideration(
      staff,
      { subject: { about: 'resident', of: residentId }, kind: 'disaster', details },
      NOW,
    ),
  'a note about a visit': (staff, { visitId }) =>
    addConsideration(staff, { subject: { about: 'visit', of: visitId }, kind: 'disaster', details }, NOW),
  'changing a note': (staff, { notedId }) =>
    changeConsideration(staff, { id: notedId, seen: 0, details }, NOW),
  'ending a note': (staff, { notedId }) => withdrawConsideration(staff, { id: notedId, seen: 0 }, NOW),

  'an inquiry of somebody': (staff, { residentNumber }) => addInquiry(staff, asked({ residentNumber }), NOW),
  'an inquiry about a visit': (staff, { visitNumber }) => addInquiry(staff, asked({ visitNumber }), NOW),
  'changing an inquiry': (staff, { inquiryNumber }) =>
    changeInquiry(staff, { number: inquiryNumber, sent: { ...asked({}), version: 1 } }, NOW),
  'taking an inquiry back': (staff, { inquiryNumber }) =>
    undoInquiry(staff, { number: inquiryNumber, version: 1 }, NOW),

  'moving who lost their place': (staff, about) =>
    moveStranded(
      staff,
      {
        moves: people(about).map((one) => ({ ...one, counterId: about.counterId, startsAt: LATER })),
        note: { ja: '' },
      },
      NOW,
    ),
  'cancelling who lost their place': (staff, about) =>
    cancelStranded(staff, { people: people(about), note: { ja: '' } }, NOW),
  'keeping who lost their place': (staff, about) => keepStranded(staff, { people: people(about) }, NOW),
  'no longer keeping them': (staff, { actId }) => undoKeep(staff, actId, NOW),
  'noting a call': (staff, { taskId }) => saveCalled(staff, { id: taskId, isCalled: true }, NOW),
  'closing a task': (staff, { taskId }) => closeTask(staff, taskId, NOW),
  'sending a mail again': (staff, { letterId }) => sendAgain(staff, letterId, NOW),
}

const ended = { outcome: 'done', note: '', collected: {}, notCollected: '', comeAgain: '' }
