import { CallerFacts } from '#components/proxy/caller-facts.tsx'
import { keptVisit } from '#components/proxy/kept-visit.ts'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import type { callersFound } from '#lib/proxy/queries.ts'
import { type ProxyWish, proxyPath } from '#lib/proxy/rules.ts'
import { CallerVisits } from './caller-visits.tsx'

type Props = {
  locale: StaffLocale
  sent: SearchParams
  found: Awaited<ReturnType<typeof callersFound>>
  wish: ProxyWish
}

/** People and visits that a search found, each with what is done next. Nobody found says what to do. */
export function FoundCallers({ locale, sent, found: { people, visits, isMore }, wish }: Props) {
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
            <ButtonLink
              href={proxyPath(keptVisit(sent, { ...wish, residentId: caller.id, again: null }))}
              trailingIcon="next"
            >
              {t('caller.choose')}
              <VisuallyHidden> {groupResidentNumber(caller.number)}</VisuallyHidden>
            </ButtonLink>
          </li>
        ))}
      </ul>
      {visits.length > 0 && (
        <Heading level={3} size={4}>
          {t('caller.visits')}
        </Heading>
      )}
      <CallerVisits {...{ locale, visits }} />
      {isMore && <p>{t('caller.more')}</p>}
    </div>
  )
}
