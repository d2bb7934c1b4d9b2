import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { signOutAction, signOutEverywhereAction } from './actions.ts'

/** The ways out: on this device, and on all of them. */
export function SignOut({ locale }: { locale: Locale }) {
  const t = textOf(locale, 'account')
  return (
    <section className="space-y-3">
      <Heading level={2}>{t('home.signOutTitle')}</Heading>
      <p>{t('home.signOutHint')}</p>
      <div className="flex flex-wrap gap-3">
        <form action={signOutAction}>
          <LocaleField locale={locale} />
          <Button look="outline">{t('home.signOut')}</Button>
        </form>
        <form action={signOutEverywhereAction}>
          <LocaleField locale={locale} />
          <Button look="quiet">{t('home.signOutEverywhere')}</Button>
        </form>
      </div>
    </section>
  )
}
