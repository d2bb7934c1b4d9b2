import type { StaffMember } from '#lib/actor.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { hasMyNumber } from '#lib/my-number.ts'
import { seal, unseal } from '#lib/sealing.ts'

/**
 * Searches by words that may be a name, an address or a phone number. They are sent as a form and stand in the address
 * of what was found only sealed: the list can be sorted, paged, reloaded and gone back to, and neither a log nor the
 * history of a browser names anybody.
 */

/** A hundred letters of four octets, sealed, and some more. */
const MOST_SEALED = 2000

const PROBLEM = 'my_number'

/** Nobody but the person who searched can open it. */
const purposeOf = (staff: StaffMember): string => `search:${staff.staffId}`

/** A word as the address of a list bears it, for a link to what it finds. */
export const sealedWord = (staff: StaffMember, word: string): string => seal(purposeOf(staff), word)

/**
 * The address of the list that a form asks for. The fields named are sealed in it, everything else stands as it was
 * chosen; a 個人番号 is not looked for at all.
 */
export function foundPath<const Path extends string>(
  staff: StaffMember,
  path: Path,
  form: FormData,
  fields: readonly string[] = ['q'],
): `${Path}?${string}` {
  const sent = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() && !name.startsWith('$') ? [[name, value.trim()]] : [],
  )
  const isRefused = sent.some(([name, value]) => fields.includes(name) && hasMyNumber(value))
  const shown = sent.flatMap(([name, value]): [string, string][] => {
    if (!fields.includes(name)) return [[name, value]]
    return isRefused ? [] : [[name, sealedWord(staff, value.slice(0, 100))]]
  })
  return `${path}?${new URLSearchParams(isRefused ? [...shown, ['problem', PROBLEM]] : shown)}`
}

/**
 * What the address of such a list asks for: its words opened, to be looked for, and as they are sealed, for the links of
 * the list. A word that was not sealed for this person is none, so nobody is led to write one into an address.
 */
export function openedSearch<const Field extends string = 'q'>(
  staff: StaffMember,
  asked: Asked,
  fields: readonly Field[] = ['q' as Field],
): { asked: Asked; sealed: Record<Field, string>; isRefused: boolean } {
  const words = fields.map((field) => [field, opened(staff, asked[field])] as const)
  const sealed = words.map(([field, word]) => [field, word ? String(asked[field]) : ''] as const)
  return {
    asked: { ...asked, ...Object.fromEntries(words) },
    sealed: Object.fromEntries(sealed) as Record<Field, string>,
    isRefused: asked.problem === PROBLEM,
  }
}

function opened(staff: StaffMember, sealed: Asked[string]): string {
  if (typeof sealed !== 'string' || !sealed || sealed.length > MOST_SEALED) return ''
  try {
    return unseal(purposeOf(staff), sealed)
  } catch {
    return ''
  }
}
