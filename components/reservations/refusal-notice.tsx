import type { ReactNode } from 'react'
import { Announced } from '#components/reservations/announced.tsx'
import type { Refusal, RefusalTitle } from '#components/reservations/refusal.ts'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

type Props = { locale: Locale; title: RefusalTitle; reason: Refusal; now: Date; children?: ReactNode }

/** Why something was not done, at the top of the page that came back. It takes the focus. */
export function RefusalNotice({ locale, title, reason, now, children }: Props) {
  const t = textOf(locale, 'reservations')
  return (
    <Announced answer={now.getTime()}>
      <Notice tone="danger" role="alert" title={t(`refusal.${title}`)}>
        <p>{t(`refusal.${reason}`)}</p>
        {children}
      </Notice>
    </Announced>
  )
}
