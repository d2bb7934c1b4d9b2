import { Reason } from '#components/outbox/reason.tsx'
import { SendAgain } from '#components/outbox/send-again.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { LetterRow } from '#lib/outbox/queries.ts'
import { sendAgainAction } from './actions.ts'

type Props = { locale: StaffLocale; letters: LetterRow[]; canSend: boolean }

/** The mails that were given up: a task for staff, with the reason of each. */
export function FailedLetters({ locale, letters, canSend }: Props) {
  const t = textOf(locale, 'outbox')
  if (letters.length === 0) return null
  return (
    <Notice tone="danger" title={t('failed.title', { count: letters.length })}>
      <p>{t('failed.body')}</p>
      <ul className="mt-4 space-y-4">
        {letters.map((letter) => {
          const number = letter.number && groupReservationNumber(letter.number)
          const kind = t.plain(`kind.${letter.kind}`)
          return (
            <li key={letter.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <div className="min-w-0 flex-1 basis-80">
                <Link href={`/staff/mail/${letter.id}`}>
                  {number ? t('detail.title', { number, kind }) : t('detail.title_account', { kind })}
                </Link>
                <p>
                  <Reason locale={locale} reason={letter.lastError} />
                </p>
              </div>
              {canSend && (
                <SendAgain action={sendAgainAction} locale={locale} id={letter.id} name={number ?? kind} />
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
