import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { proveEmailAction, resendCodeAction } from './actions.ts'

type Props = {
  locale: Locale
  /** How often a code may still be typed, said after a wrong one. */
  triesLeft: number | null
}

/** Six digits, as they stand in the mail. */
export function CodeForm({ locale, triesLeft }: Props) {
  const t = textOf(locale, 'reservations')
  return (
    <form action={proveEmailAction} noValidate className="space-y-4">
      <LocaleField locale={locale} />
      <TextField
        name="code"
        label={t('verify.code')}
        hint={t('verify.codeHint')}
        error={triesLeft !== null && t('verify.triesLeft', { count: triesLeft })}
        required={textOf(locale, 'shell')('field.required')}
        inputMode="numeric"
        autoComplete="one-time-code"
        className="max-w-xs font-mono text-xl"
      />
      <Button size="large" trailingIcon="next">
        {t('verify.submit')}
      </Button>
    </form>
  )
}

/** Sends a new code; the one before no longer counts. */
export const ResendForm = ({ locale }: { locale: Locale }) => (
  <form action={resendCodeAction}>
    <LocaleField locale={locale} />
    <Button look="outline">{textOf(locale, 'reservations')('verify.resend')}</Button>
  </form>
)
