import { Announced } from '#components/reservations/announced.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

type Props = { locale: Locale; sent: string | string[] | undefined; now: Date }

/** What came of asking for another code, from the address: within a minute the one that is on its way still counts. */
export function SentNotice({ locale, sent, now }: Props) {
  const t = textOf(locale, 'reservations')
  if (sent !== 'now' && sent !== 'before') return null
  return (
    <Announced answer={now.getTime()}>
      {sent === 'now' ? (
        <Notice tone="success" role="status" title={t('verify.sent')} />
      ) : (
        <Notice role="status">
          <p>{t('verify.sentBefore')}</p>
        </Notice>
      )}
    </Announced>
  )
}
