import type { Approval } from '#lib/approvals/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  request: Pick<Approval, 'state' | 'askedBy' | 'decidedBy' | 'last'>
}

/** What became of a request, whose doing that is, and since when: of what was withdrawn, not of who had allowed it. */
export function RequestState({ locale, request: { state, askedBy, decidedBy, last } }: Props) {
  const t = textOf(locale, 'audit')
  const name = state === 'withdrawn' ? askedBy : decidedBy
  return (
    <>
      {t(`approval.state.${state}`)}
      {name && (
        <>
          {' '}
          {t('approval.decided_by', { name })}
          <span className="field-hint block">{momentInWords(last.at, locale)}</span>
        </>
      )}
    </>
  )
}
