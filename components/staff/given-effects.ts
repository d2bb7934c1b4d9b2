import type { RoleName } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import { type Given, isSameGiven } from '#lib/roles/rules.ts'
import { boundsInWords } from './given-words.ts'
import { roleName } from './role-name.ts'

type Known = {
  roles: readonly RoleName[]
  counters: readonly { id: string; name: LocalizedText }[]
}

/** What comes and what goes when a person is given these roles, before it is done. */
export function givenEffects(
  { before, after }: { before: readonly Given[]; after: readonly Given[] },
  { roles, counters }: Known,
  locale: StaffLocale,
): string[] {
  const t = textOf(locale, 'roles')
  const said = (key: 'asked_taken' | 'asked_given', given: Given) => {
    const role = roles.find(({ id }) => id === given.roleId)
    const name = role ? roleName(role, locale) : given.roleId
    return t.plain(`person.${key}`, { role: name, ...boundsInWords(given, counters, locale) })
  }
  return [
    ...before
      .filter((one) => !after.some((other) => isSameGiven(one, other)))
      .map((one) => said('asked_taken', one)),
    ...after
      .filter((one) => !before.some((other) => isSameGiven(one, other)))
      .map((one) => said('asked_given', one)),
  ]
}
