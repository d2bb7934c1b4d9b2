import type { FormWords } from '#components/account/account-form.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

/** More lines than any form of an account has. */
const counts = [1, 2, 3, 4]

/** What every form of an account says about its fields. */
export function formWords(locale: Locale): FormWords {
  const t = textOf(locale, 'shell')
  return {
    required: t('field.required'),
    problems: problemWords(locale),
    secretsAway: t('away.secrets'),
    problemsTitles: counts.map((count) => t('problems_title', { count })),
  }
}

/** How a code is typed: twelve letters and digits that no program corrects. */
export const codeLine = {
  autoComplete: 'off',
  autoCapitalize: 'characters',
  autoCorrect: 'off',
  spellCheck: false,
  className: 'max-w-xs font-mono',
} as const

/** The line for a resident ID. */
export function numberLine(locale: Locale) {
  const t = textOf(locale, 'account')
  return {
    name: 'number',
    label: t('number'),
    hint: t('numberHint'),
    inputMode: 'numeric',
    autoComplete: 'username',
    className: 'max-w-xs font-mono',
  } as const
}

/** The line for the password so far. */
export function currentLine(locale: Locale) {
  return {
    name: 'current',
    label: textOf(locale, 'account')('currentPassword'),
    type: 'password',
    autoComplete: 'current-password',
  } as const
}
