import { z } from 'zod'
import { line, requiredLine } from '#lib/forms/fields.ts'
import { collectedStates } from './rules.ts'

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

/** Taking the last step, or the end, back. */
export const personInput = seenPerson

const collected = z.enum(collectedStates, 'choice')
const key = z.string().regex(/^[a-z0-9-]{0,40}$/, 'choice')

/** 対応内容: with what somebody leaves. A card that is there and was not taken needs a reason. */
export const closingInput = seenPerson
  .extend({
    outcome: key.refine((value) => value !== '', 'required'),
    note: line(200),
    oldCard: collected,
    noticeCard: collected,
    notCollected: line(100),
    comeAgain: key,
  })
  .refine(
    ({ oldCard, noticeCard, notCollected }) =>
      (oldCard !== 'no' && noticeCard !== 'no') || notCollected !== '',
    { path: ['notCollected'], message: 'required' },
  )

export type SeenPerson = z.output<typeof seenPerson>
