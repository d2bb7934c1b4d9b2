import { CallerFacts } from '#components/proxy/caller-facts.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import type { callersFound } from '#lib/proxy/queries.ts'
import { type ProxyWish, proxyParams, proxyPath } from '#lib/proxy/rules.ts'

type Props = { locale: StaffLocale; found: Awaited<ReturnType<typeof callersFound>>; wish: ProxyWish }

/** People and visits that a search found, each with one button. Nobody found says what to do. */
export function FoundCallers({ locale, found: { people, visits, isMore }, wish }: Props) {
  const t = textOf(locale, 'proxy')
  if (people.length + visits.length === 0)
    return (
      <Notice tone="warning" role="status">
        {t('caller.none')}
      </Notice>
    )
  return (
    <div className="space-y-4" role="status">
      {people.length > 0 && (
        <Heading level={3} size={4}>
          {t('caller.people')}
        </Heading>
      )}
      <ul className="divided-list">
        {people.map((caller) => (
          <li key={caller.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <CallerFacts locale={locale} caller={caller} />
            <ButtonLink href={proxyPath(proxyParams({ ...wish, residentId: caller.id }))} trailingIcon="next">
              {t('caller.choose')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {visits.length > 0 && (
        <Heading level={3} size={4}>
          {t('caller.visits')}
        </Heading>
      )}
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
            <ButtonLink href={`/staff/reservations/${number}/read-out`} look="outline" trailingIcon="next">
              {t('caller.open')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {isMore && <p>{t('caller.more')}</p>}
    </div>
  )
}
