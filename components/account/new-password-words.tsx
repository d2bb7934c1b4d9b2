import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { leastPasswordLength } from '#lib/residents/rules.ts'

/** What the lines for a new password say, wherever one is set. */
export function newPasswordWords(locale: Locale) {
  const t = textOf(locale, 'account')
  return {
    password: t('newPassword.password'),
    again: t('newPassword.again'),
    hint: t('newPassword.hint', { least: leastPasswordLength }),
    show: t('newPassword.show'),
    tooShort: t('newPassword.tooShort', { least: leastPasswordLength }),
    longEnough: t('newPassword.longEnough'),
    refusedTitle: t('newPassword.refused'),
  }
}
