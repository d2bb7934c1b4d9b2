import { Notice } from '#components/ui/notice.tsx'
import type { Approval } from '#lib/approvals/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

/** To who was slower: who did what to the request, and when. */
export function FasterNotice({ locale, request }: { locale: StaffLocale; request: Approval | undefined }) {
  if (!request?.last.name) return null
  const t = textOf(locale, 'audit')
  const moment = momentInWords(request.last.at, locale)
  return (
    <Notice tone="danger" role="alert" title={t('approval.faster', { name: request.last.name, moment })}>
      <p>{t('approval.faster_now', { state: t.plain(`approval.state.${request.state}`) })}</p>
    </Notice>
  )
}
