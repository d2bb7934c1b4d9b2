import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { hidePasswordAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  person: { id: string; loginId: string }
  /** The password that was just made, as long as it is shown. */
  password: string
}

/** The first password to hand over, with a way to take it from the screen. */
export function GivenPassword({ locale, person, password }: Props) {
  const t = textOf(locale, 'personnel')
  return (
    <Announced answer={password}>
      <Notice tone="success" role="status" title={t('password.given')}>
        <Facts
          facts={[
            { term: t('column.loginId'), detail: person.loginId },
            { term: t('password.initial'), detail: <strong translate="no">{password}</strong> },
          ]}
        />
        <p>{t('password.shown')}</p>
        <form action={hidePasswordAction.bind(null, person.id)}>
          <Button look="quiet">{t('password.hide')}</Button>
        </form>
      </Notice>
    </Announced>
  )
}
