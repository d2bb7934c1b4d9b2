import { z } from 'zod'
import { machineLine } from '#lib/forms/fields.ts'
import { normalizeTyped } from '#lib/numbers.ts'

const typed = machineLine(40)
  .refine((text) => text.length > 0, 'required')
  .transform(normalizeTyped)

/** The six digits of the app, or one of the twelve-letter recovery codes, however they were typed. */
export const codeInput = z.object({
  code: typed.refine((code) => /^(\d{6}|[0-9A-Z]{12})$/.test(code), 'code'),
})

/** The first code of a new app: only its digits prove that the app has the secret. */
export const activateInput = z.object({ code: typed.refine((code) => /^\d{6}$/.test(code), 'code') })

/** Why a code does not count. */
export type CodeRefusal = 'wrong_code' | 'too_many_tries'

/** What somebody shows once more before an act that cannot be taken back: their password, or a code of their app. */
export const proofInput = z.object({ proof: z.string('required').min(1, 'required').max(200, 'too_long') })

/** Why a proof does not count. */
export type ProofRefusal = 'wrong_proof' | 'too_many_tries'

/** The roles that were ticked, none is an empty list; and the newest change that the form has shown. */
export const requiredInput = z.object({
  roles: z
    .preprocess(
      (sent) => (sent === undefined ? [] : [sent].flat()),
      z.array(z.string().max(100, 'choice')).max(200),
    )
    .transform((ids) => [...new Set(ids)]),
  seen: z.coerce.number().int(),
})
