import { problemWords } from '#components/shell/problem-words.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale, shippedLocales } from '#lib/locales.ts'
import { visitNeeds } from '#lib/reservations/rules.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { DetailsForm, type DetailsFormProps } from './details-form.tsx'

type Props = Omit<DetailsFormProps, 'asksEmail' | 'words'> & {
  settings: Pick<CitySettings, 'email' | 'mailsAccessKey' | 'holdMinutes'>
}

/** The details form with all that it says, since a form in the browser has no catalogue of its own. */
export function Details({ settings, ...form }: Props) {
  const { locale } = form
  const t = textOf(locale, 'reservations')
  const shell = textOf(locale, 'shell')
  const words = {
    labels: { email: t('visit.email'), language: t('visit.language'), needs: t('visit.needs') },
    hints: {
      email: t(settings.mailsAccessKey ? 'details.emailHintWithKey' : 'details.emailHint'),
      language: t('details.languageHint'),
      needs: t('details.needsHint'),
    },
    languages: shippedLocales.map((value) => ({ value, label: nameOfLocale(value) })),
    needs: visitNeeds.map((value) => ({ value, label: t(`need.${value}`) })),
    optional: shell('field.optional'),
    submit: t('details.submit'),
    extend: t('held.extend', { minutes: settings.holdMinutes }),
    extendOnce: t('held.extendOnce'),
    // Only the e-mail address can be wrong in this form.
    problemsTitle: shell('problems_title', { count: 1 }),
    problems: problemWords(locale),
  }
  return <DetailsForm {...form} asksEmail={settings.email === 'optional'} words={words} />
}
