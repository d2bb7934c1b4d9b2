import { ButtonForm } from '#components/shell/button-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { callOfficerAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  numbers: string[]
  /** An officer was called a moment ago. */
  isCalled: boolean
}

/** 要確認: numbers of whom the counter may know nothing else, each with a way to send for an officer. */
export function HiddenHere({ locale, numbers, isCalled }: Props) {
  const t = textOf(locale, 'protection')
  if (numbers.length === 0 && !isCalled) return null
  return (
    <Notice tone="warning" title={t('today.title')}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {isCalled && <p role="status">{t('today.called')}</p>}
        {numbers.length > 0 && <p>{t('today.lead')}</p>}
        <ul className="space-y-2">
          {numbers.map((number) => (
            <li key={number} className="flex flex-wrap items-center gap-3">
              <span>{t('today.number', { number: groupReservationNumber(number) })}</span>
              <ButtonForm
                action={callOfficerAction}
                about={{ name: 'number', value: number }}
                words={t('today.call')}
                name={groupReservationNumber(number)}
                refusals={{}}
              />
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  )
}
