import { LocaleField } from '#components/reservations/locale-field.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { forgetAction } from './actions.ts'

type Props = {
  locale: Locale
  number: string
  /** The account alone opens it: there is no key to be removed. */
  isInAccount: boolean
}

/** The ways on from a finished booking: look at it, or make a computer that others use forget it. */
export function Finish({ locale, number, isInAccount }: Props) {
  const t = textOf(locale, 'reservations')
  return (
    <div className="no-print space-y-4">
      <ButtonLink href={`/${locale}/reservations/${number}`} trailingIcon="next">
        {t('done.see')}
      </ButtonLink>
      <Heading level={2}>{t('done.finishTitle')}</Heading>
      <p>{t(isInAccount ? 'done.finishBodyAccount' : 'done.finishBody')}</p>
      <form action={forgetAction}>
        <LocaleField locale={locale} />
        <Button look="outline">{t('done.finish')}</Button>
      </form>
    </div>
  )
}
