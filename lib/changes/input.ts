import { z } from 'zod'
import { slug } from '#lib/forms/fields.ts'
import { changedThings, directions } from './rules.ts'

/** Which acts the record shows; nonsense shows all, from the newest. */
export const historyQuery = z.object({
  thing: z.enum(changedThings).optional().catch(undefined),
  /** The last act of the page before. */
  before: z.uuid().optional().catch(undefined),
})

/** An act as the address of its page names it, and what was just done to it. */
export const batchAddress = z.object({ batch: z.uuid() })

export const batchQuery = z.object({ done: z.literal('undone').optional().catch(undefined) })

export const undoInput = z.object({ batch: z.uuid('invalid') })

/** The buttons that move an entry of a list up and down. */
export const moveInput = z.object({ id: slug, direction: z.enum(directions, 'choice') })
