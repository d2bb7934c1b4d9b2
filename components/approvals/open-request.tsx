import { Notice } from '#components/ui/notice.tsx'
import type { Approval } from '#lib/approvals/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; request: Pick<Approval, 'askedBy' | 'askedAt' | 'expiresAt' | 'state'> }

/** In place of the form of a request: who has asked for the same, when, how far it has come, and when it is over. */
export function OpenRequest({ locale, request: { askedBy, askedAt, expiresAt, state } }: Props) {
  const t = textOf(locale, 'audit')
  return (
    <Notice tone="warning" title={t('approval.open')}>
      <p>
        {t('approval.open_by', { name: askedBy, moment: momentInWords(askedAt, locale) })}{' '}
        {t(state === 'given' ? 'approval.open_given' : 'approval.open_waiting')}{' '}
        {t('approval.open_until', { moment: momentInWords(expiresAt, locale) })}
      </p>
    </Notice>
  )
}
