import { ButtonForm } from '#components/shell/button-form.tsx'
import { problemWords } from '#components/shell/problem-words.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupNoticeNumber } from '#lib/numbers.ts'
import type { ResidentFile } from '#lib/residents/queries.ts'
import { dayOf } from '#lib/time.ts'
import { addNoticeNumberAction, withdrawNoticeNumberAction } from './actions.ts'
import { NoticeNumberForm } from './notice-number-form.tsx'

type Props = { locale: StaffLocale; person: ResidentFile; canHelp: boolean }

/** The notices that were sent to this resident, and the way to add one or take one back. */
export function NoticeNumbers({ locale, person, canHelp }: Props) {
  const t = textOf(locale, 'residents')
  const shell = textOf(locale, 'shell')
  const day = (moment: Date) => dayInWords(dayOf(moment), locale)
  return (
    <section aria-labelledby="notices" className="space-y-3">
      <Heading level={2} size={3} id="notices">
        {t('person.notice_numbers')}
      </Heading>
      {person.notices.length === 0 && <p>{t('person.no_notice_numbers')}</p>}
      <ul className="space-y-2">
        {person.notices.map(({ number, createdAt, withdrawnAt }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-6 gap-y-1">
            <span className="font-mono font-bold">{groupNoticeNumber(number)}</span>
            <span>
              {withdrawnAt
                ? t('person.withdrawn', { day: day(withdrawnAt) })
                : t('person.added', { day: day(createdAt) })}
            </span>
            {canHelp && !withdrawnAt && (
              <ButtonForm
                action={withdrawNoticeNumberAction.bind(null, person.id)}
                about={{ name: 'noticeNumber', value: number }}
                look="quiet"
                words={t('notice.withdraw')}
                name={groupNoticeNumber(number)}
                refusals={{}}
              />
            )}
          </li>
        ))}
      </ul>
      {canHelp && (
        <NoticeNumberForm
          action={addNoticeNumberAction.bind(null, person.id)}
          words={{
            label: t('notice.label'),
            hint: t('notice.hint'),
            submit: t('notice.submit'),
            required: shell('field.required'),
            problems: problemWords(locale),
            refusals: {
              notice_number_taken: t('refusal.notice_number_taken'),
              closed: t('refusal.closed'),
              not_found: t('refusal.not_found'),
            },
          }}
        />
      )}
    </section>
  )
}
