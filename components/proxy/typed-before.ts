import { type FieldDefinition, typedAnswers } from '#lib/fields/rules.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { sourceLocale } from '#lib/locales.ts'
import type { heldForCaller } from '#lib/proxy/queries.ts'

type Held = NonNullable<Awaited<ReturnType<typeof heldForCaller>>>

/** What is known already, so that nothing is asked twice: what was typed, else what the city keeps of this person. */
export function typedBefore({ visitors, draft, caller }: Held, fields: readonly FieldDefinition[]): Typed {
  const known = Object.fromEntries(
    Object.entries(caller?.answers ?? {}).filter(([key]) => fields.some((field) => field.key === key)),
  )
  return {
    email: draft.email ? [draft.email] : [],
    language: [draft.language ?? caller?.locale ?? sourceLocale],
    needs: draft.needs ?? [],
    ...typedAnswers({ ...known, ...draft.answers }),
    ...Object.fromEntries(
      visitors.flatMap(({ attendance, reason = '' }, index) => [
        [`attendance.${index}`, [attendance]],
        [`reason.${index}`, [reason]],
      ]),
    ),
  }
}
