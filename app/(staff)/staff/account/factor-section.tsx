import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { newCodesAction, withdrawFactorAction } from './actions.ts'

type Props = { locale: StaffLocale; factor: { activatedAt: Date | null; codesLeft: number } }

/** Where one's second factor stands, and what can be done about it. */
export function FactorSection({ locale, factor: { activatedAt, codesLeft } }: Props) {
  const t = textOf(locale, 'security')
  return (
    <section aria-labelledby="factor" className="space-y-4">
      <Heading level={2} size={4} id="factor">
        {t('factor.title')}
      </Heading>
      <p>{t('factor.lead')}</p>
      {activatedAt ? (
        <>
          <p>{t('factor.on', { moment: momentInWords(activatedAt, locale), count: codesLeft })}</p>
          <div className="flex flex-wrap gap-3">
            <form action={newCodesAction}>
              <Button look="outline">{t('factor.new_codes')}</Button>
            </form>
            <form action={withdrawFactorAction}>
              <Button look="outline">{t('factor.withdraw')}</Button>
            </form>
          </div>
          <p className="field-hint">{t('factor.withdraw_hint')}</p>
        </>
      ) : (
        <>
          <p>{t('factor.off')}</p>
          <p>
            <ButtonLink href="/staff/account/second-factor" look="outline">
              {t('factor.set_up')}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  )
}
