import type { LocalizedText } from '#lib/locales.ts'
import { looksLikePin } from '#lib/pin-notes.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'

/** What a step asks for: its own list, the papers of this very person, or that they set their PINs at the terminal. */
export const stepKinds = ['list', 'papers', 'pins'] as const

/** 手順の1つ: what is done with one person, in order, with what is to be checked at it. */
export type StepDefinition = {
  key: string
  kind: (typeof stepKinds)[number]
  name: LocalizedText
  items: LocalizedText[]
}

/** 手順: the steps for the people who come for these services; the set without services is for all others. */
export type StepSet = { key: string; name: LocalizedText; serviceIds: string[]; steps: StepDefinition[] }

/** One of the answers staff choose from. What is retired is no longer offered and still read. */
export type WorkChoice = { key: string; name: LocalizedText; isRetired?: boolean | undefined }

/** 窓口の仕事: how a city serves people, all that is decided about it. */
export type VisitWork = { sets: StepSet[]; outcomes: WorkChoice[]; returns: WorkChoice[] }

/** The steps for somebody who comes for a service: those that name it, else those for everybody. */
export const setFor = (sets: readonly StepSet[], serviceId: string): StepSet | null =>
  sets.find(({ serviceIds }) => serviceIds.includes(serviceId)) ??
  sets.find(({ serviceIds }) => serviceIds.length === 0) ??
  null

/** Each step that is done or was left out, by its key. */
export type StepMarks = Record<string, { state: 'done' | 'skipped'; event: number }>

export const stepEventKinds = ['done', 'skipped', 'undone', 'closed', 'reopened'] as const

/** Whether an old card was taken back: taken, not taken though there is one, or there is none. */
export const collectedStates = ['yes', 'no', 'none'] as const

export type Collected = (typeof collectedStates)[number]

/** 対応内容: with what somebody left the counter. */
export type Closing = {
  outcome: string
  note: string
  /** 住基カードの回収・通知カードの回収. */
  oldCard: Collected
  noticeCard: Collected
  /** Why a card that is there was not taken. */
  notCollected: string
  /** 再来庁の理由; empty where nobody has to come again. */
  comeAgain: string
}

/** A person's steps as they stand; nobody has seen a version before the first. */
export type Progress = { version: number; steps: StepMarks; isClosed: boolean }

export const notBegun: Progress = { version: 0, steps: {}, isClosed: false }

/** The first step that is neither done nor left out. */
export const nextStep = (steps: readonly StepDefinition[], marks: StepMarks): StepDefinition | null =>
  steps.find(({ key }) => !marks[key]) ?? null

/** The step that was marked last, of those that there still are: the one that can be taken back. */
export const lastStep = (steps: readonly StepDefinition[], marks: StepMarks): StepDefinition | null =>
  steps
    .filter(({ key }) => marks[key])
    .toSorted((one, other) => (marks[other.key]?.event ?? 0) - (marks[one.key]?.event ?? 0))[0] ?? null

export type StepRefusal =
  | 'changed_meanwhile'
  | 'not_here'
  | 'not_next'
  | 'items_open'
  | 'looks_like_pin'
  | 'steps_open'
  | 'not_possible'

type Situation = { status: ReservationStatus; progress: Progress; seen: number }

/** Why nothing can be noted for a person now: somebody was faster, they are not at the counter, or they are through. */
export function personRefusal({ status, progress, seen }: Situation): StepRefusal | null {
  if (progress.version !== seen) return 'changed_meanwhile'
  if (status !== 'arrived') return 'not_here'
  return progress.isClosed ? 'not_possible' : null
}

/**
 * Why a step cannot be noted. Steps come in their order, and one is done when everything on its list was looked at; else
 * it is left out, with a reason.
 */
export function stepRefusal(
  situation: Situation,
  {
    next,
    wish,
  }: { next: StepDefinition | null; wish: { step: string; items: number; ticked: number } | null },
): StepRefusal | null {
  const refusal = personRefusal(situation)
  if (refusal || !wish) return refusal
  if (next?.key !== wish.step) return 'not_next'
  return wish.ticked < wish.items ? 'items_open' : null
}

/**
 * Why a person cannot be let go: with steps left, staff say why they come again. 暗証番号: neither note may hold what
 * looks like one.
 */
export function closeRefusal(
  situation: Situation,
  { hasOpenSteps, closing }: { hasOpenSteps: boolean; closing: Closing },
): StepRefusal | null {
  const refusal = personRefusal(situation)
  if (refusal) return refusal
  if (looksLikePin(closing.note) || looksLikePin(closing.notCollected)) return 'looks_like_pin'
  return hasOpenSteps && closing.comeAgain === '' ? 'steps_open' : null
}

/** The page on which one person of a visit is served. */
export const personPath = (number: string, position: number): string =>
  `/staff/reservations/${number}/persons/${position}`
