import type { Direction } from '#lib/changes/rules.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { looksLikePin } from '#lib/pin-notes.ts'
import type { ReservationStatus } from '#lib/reservations/rules.ts'
import type { StepDefinition, StepSet, WorkChoice } from '#lib/visit-work.ts'

/** The set for somebody who comes for a service: the one that names it, else the one for everybody. */
export function setFor(sets: readonly StepSet[], serviceId: string): StepSet | null {
  const used = sets.filter(({ isRetired }) => !isRetired)
  return (
    used.find(({ serviceIds }) => serviceIds.includes(serviceId)) ??
    used.find(({ serviceIds }) => serviceIds.length === 0) ??
    null
  )
}

/** The steps somebody goes through who comes for a service, without those that are no longer used. */
export const stepsFor = (sets: readonly StepSet[], serviceId: string): StepDefinition[] =>
  setFor(sets, serviceId)?.steps.filter(({ isRetired }) => !isRetired) ?? []

/** What a form offers of a list. */
export const offeredChoices = (choices: readonly WorkChoice[]): WorkChoice[] =>
  choices.filter(({ isRetired }) => !isRetired)

/** Each step that is done or was left out, by its key. */
export type StepMarks = Record<string, { state: 'done' | 'skipped'; event: number }>

export const stepEventKinds = ['done', 'skipped', 'undone', 'closed', 'reopened'] as const

/** Whether an old card was taken back: taken, not taken though there is one, or there is none. */
export const collectedStates = ['yes', 'no', 'none'] as const

/** The field of a form that asks about one card. */
export const collectedField = (card: string): string => `card.${card}`

export type Collected = (typeof collectedStates)[number]

/** 対応内容: with what somebody left the counter. */
export type Closing = {
  outcome: string
  note: string
  /** 住基カードの回収・通知カードの回収, by the key of each card. */
  collected: Record<string, Collected>
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

/** The lists that staff choose from when somebody leaves. */
export const workLists = ['outcomes', 'cards', 'returns'] as const

export type WorkList = (typeof workLists)[number]

/** How an entry that is not there yet is called in addresses. */
export const NEW = 'new'

export type SetValues = { name: LocalizedText; serviceIds: string[]; isRetired: boolean }
type StepValues = Pick<StepDefinition, 'name' | 'kind' | 'items'> & { isRetired: boolean }
type ChoiceValues = { name: LocalizedText; isRetired: boolean }

/** One thing that an administrator does with 窓口の仕事; an entry is named by its key, `new` for one that is added. */
export type WorkAct =
  | { kind: 'set'; key: string; values: SetValues }
  | { kind: 'step'; set: string; key: string; values: StepValues }
  | { kind: 'choice'; list: WorkList; key: string; values: ChoiceValues }
  | { kind: 'moved_step'; set: string; key: string; direction: Direction }
  | { kind: 'moved_choice'; list: WorkList; key: string; direction: Direction }

export type WorkRefusal = 'changed_meanwhile' | 'service_taken' | 'two_for_all' | 'too_many'
