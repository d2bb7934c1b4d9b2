import { ButtonLink } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { CallerVisit } from '#lib/proxy/read-visits.ts'
import { proxyCancelPath, proxyChangePath, readOutPath } from '#lib/proxy/rules.ts'

/** Visits to come, each with what people call about: to hear it again, to move it, to end it. */
export function CallerVisits({ locale, visits }: { locale: StaffLocale; visits: readonly CallerVisit[] }) {
  const t = textOf(locale, 'proxy')
  return (
    <ul className="divided-list">
      {visits.map(({ id, number, status, startsAt, counterName, name }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span>
            <span className="font-bold">{groupReservationNumber(number)}</span> {t(`status.${status}`)}
            <span className="block">
              {momentInWords(startsAt, locale)} {localized(counterName, locale)}
            </span>
            {name && <span lang="ja">{name}</span>}
          </span>
          <span className="flex flex-wrap gap-3">
            {(
              [
                ['open', readOutPath(number)],
                ...(status === 'booked'
                  ? ([
                      ['change', proxyChangePath(number)],
                      ['cancel', proxyCancelPath(number)],
                    ] as const)
                  : []),
              ] as const
            ).map(([act, href]) => (
              <ButtonLink key={act} href={href} look="outline">
                {t(act === 'open' ? 'caller.open' : `read.${act}`)}
                <VisuallyHidden> {groupReservationNumber(number)}</VisuallyHidden>
              </ButtonLink>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
