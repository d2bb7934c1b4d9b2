import type { Typed } from './form-state.ts'

/** What stands in an address, as Next hands it to a page. */
export type Asked = Record<string, string | string[] | undefined>

/** Says that a whole form stands in the address: what is missing there was left empty. */
const MARK = 'typed'

/** Fields that a form adds by itself. */
const isTypedField = (name: string): boolean => ![MARK, 'seen'].includes(name) && !name.startsWith('$')

/** A query with some fields of a form, to fill them in. */
export const queryWith = (typed: Typed): string => `?${new URLSearchParams(pairsOf(typed))}`

const pairsOf = (typed: Typed): [string, string][] =>
  Object.entries(typed)
    .filter(([name]) => isTypedField(name))
    .flatMap(([name, values]) =>
      values.filter((value) => value !== '').map((value): [string, string] => [name, value]),
    )

/** The address of a form with what was typed into it, to come back to. */
export const addressWith = (path: string, typed: Typed): string =>
  `${path}?${new URLSearchParams([[MARK, 'yes'], ...pairsOf(typed)])}`

/** What an address has for the fields of a form. */
export const typedInAddress = (asked: Asked): Typed =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) =>
      value === undefined || !isTypedField(name) ? [] : [[name, [value].flat()]],
    ),
  )

/** Whether a whole form stands in the address, not only some of its fields. */
export const isWholeForm = (asked: Asked): boolean => asked[MARK] === 'yes'
