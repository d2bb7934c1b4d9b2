import { z } from 'zod'
import { directions } from '#lib/changes/rules.ts'
import { line, requiredLine, slug } from '#lib/forms/fields.ts'
import { localizedTexts, textsByLine } from '#lib/forms/localized.ts'
import { stepKinds, type WorkChoice } from '#lib/visit-work.ts'
import { type Collected, collectedField, collectedStates, offeredChoices, workLists } from './rules.ts'

/** The person whose steps a form is about, and how far they were on the screen. */
const seenPerson = z.object({
  number: z.string().regex(/^\d{10}$/, 'invalid'),
  position: z.coerce.number('number').int('number').min(1, 'too_small').max(20, 'too_big'),
  version: z.coerce.number('number').int('number').min(0, 'too_small').max(32_767, 'too_big'),
})

const step = z.string().regex(/^[a-z0-9-]{1,40}$/, 'invalid')

const ticks = z
  .union([z.string(), z.array(z.string()).max(60)])
  .default([])
  .transform((value) => (Array.isArray(value) ? value : [value]))

/** 手順を終える: which step, and what was ticked on its list. */
export const doneInput = seenPerson.extend({ step, item: ticks })

/** 手順を飛ばす: which, and why. */
export const skippedInput = seenPerson.extend({ step, reason: requiredLine(100) })

/** What the page of a person was opened with: as of which version somebody is told that another was faster. */
export const personQuery = z.object({ told: z.coerce.number().int().min(0).optional().catch(undefined) })

/** Taking the last step, or the end, back. */
export const personInput = seenPerson

const collectedState = z.enum(collectedStates, 'choice')
const choiceKey = z.string().regex(/^[a-z0-9-]{0,40}$/, 'choice')

/**
 * 対応内容: with what somebody leaves, and for each card that the city takes back what became of it. A card that is there
 * and was not taken needs a reason.
 */
export const closingInput = (cards: readonly WorkChoice[]) => {
  const asked = offeredChoices(cards).map(({ key }) => key)
  const answers = Object.fromEntries(asked.map((card) => [collectedField(card), collectedState]))
  return seenPerson
    .extend({
      outcome: choiceKey.refine((value) => value !== '', 'required'),
      note: line(200),
      notCollected: asked.length > 0 ? line(100) : z.undefined().transform(() => ''),
      comeAgain: choiceKey,
      ...(answers as z.ZodRawShape),
    })
    .transform(({ number, position, version, outcome, note, notCollected, comeAgain, ...sent }) => ({
      ...{ number, position, version, outcome, note, notCollected, comeAgain },
      collected: Object.fromEntries(
        asked.map((card) => [card, (sent as Record<string, Collected>)[collectedField(card)] ?? 'none']),
      ),
    }))
    .refine(
      ({ collected, notCollected }) => !Object.values(collected).includes('no') || notCollected !== '',
      { path: ['notCollected'], message: 'required' },
    )
}

export type SeenPerson = z.output<typeof seenPerson>

const workKey = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** A set of steps, one of its steps, and an entry of the lists, as their pages name them; `new` for what is added. */
export const setAddress = z.object({ set: workKey })
export const stepAddress = setAddress.extend({ step: workKey })
export const choiceAddress = z.object({ list: z.enum(workLists), key: workKey })

const workFrame = z.object({
  isRetired: z.enum(['yes', 'no'], 'choice').transform((said) => said === 'yes'),
  /** The newest change that the form was filled in with. */
  seen: z.coerce.number().int().min(0).catch(0),
})

const named = { name: { maxLength: 100, isRequired: true } }

export const choiceInput = z.intersection(workFrame, localizedTexts(named))

export const setInput = z.intersection(
  workFrame.extend({
    serviceIds: z
      .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(slug).max(60))
      .transform((list) => [...new Set(list)]),
  }),
  localizedTexts(named),
)

/** The form of a step. Its list has one line an item, line by line the same in every language; null where they differ. */
export const stepInput = z
  .intersection(
    workFrame.extend({ kind: z.enum(stepKinds, 'choice') }),
    localizedTexts({ ...named, items: { maxLength: 2000, isLong: true } }),
  )
  .transform(({ texts, ...sent }) => ({ ...sent, name: texts.name, items: textsByLine(texts.items) }))

/** The buttons that move an entry of a list. */
export const moveInput = z.object({
  id: workKey,
  direction: z.enum(directions, 'choice'),
  seen: z.coerce.number().int().min(0).catch(0),
})

/** What a page of the steps says was just done. */
export const workQuery = z.object({
  done: z.enum(['saved', 'moved']).optional().catch(undefined),
})
