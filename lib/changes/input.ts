import { z } from 'zod'
import { slug } from '#lib/forms/fields.ts'
import { changedThings, directions } from './rules.ts'

/** Which acts the record shows, and in which order; nonsense shows all, from the newest. */
export const historyQuery = z.object({
  thing: z.enum(changedThings).optional().catch(undefined),
  by: z.uuid().optional().catch(undefined),
  q: z.string().trim().max(100).catch(''),
  order: z.enum(['newest', 'oldest']).catch('newest'),
  /** The last act of the page before, from the newest on or from the oldest. */
  before: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

/** An act as the address of its page names it, and what was just done to it. */
export const batchAddress = z.object({ batch: z.uuid() })

export const batchQuery = z.object({ done: z.literal('undone').optional().catch(undefined) })

export const undoInput = z.object({ batch: z.uuid('invalid') })

/** What the page of a list says after a move in vain: somebody else was faster. */
export const slowerQuery = z.object({ faster: z.literal('yes').optional().catch(undefined) })

const neighbour = z.string().max(80).default('')

/** Which way something is moved, and the entries beside it as the page showed them. */
export const moveShape = { direction: z.enum(directions, 'choice'), above: neighbour, below: neighbour }

/** The buttons that move an entry of a list up and down. */
export const moveInput = z.object({ id: slug, ...moveShape })
