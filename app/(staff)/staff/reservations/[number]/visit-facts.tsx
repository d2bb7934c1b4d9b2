import { lastActInWords } from '#components/desk/last-act-words.ts'
import { VisitStatus } from '#components/desk/visit-status.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { momentInWords, timeInWords } from '#lib/date-words.ts'
import type { LastAct, VisitPage } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, localized, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupResidentNumber } from '#lib/numbers.ts'

type Props = { locale: StaffLocale; visit: VisitPage; last: LastAct | null; canOpenResident: boolean }

/** What a clerk must know of a visit before somebody stands at the counter. */
export function VisitFacts({ locale, visit, last, canOpenResident }: Props) {
  const [t, desk] = [textOf(locale, 'visits'), textOf(locale, 'desk')]
  const told = lastActInWords(locale, last)
  const when = desk('list.span', {
    from: momentInWords(visit.startsAt, locale),
    until: timeInWords(visit.endsAt, locale),
  })
  const needs = visit.needs.map((need) => (
    <StatusTag key={need} tone="info">
      {desk(`need.${need}`)}
    </StatusTag>
  ))
  return (
    <Facts
      facts={[
        {
          term: t('fact.status'),
          detail: <VisitStatus locale={locale} status={visit.status} servedBy={visit.servedBy} />,
        },
        { term: t('fact.when'), detail: when },
        { term: t('fact.where'), detail: localized(visit.counterName, locale) },
        {
          term: t('fact.language'),
          detail: <span lang={languageTag(visit.locale)}>{nameOfLocale(visit.locale)}</span>,
        },
        ...(needs.length > 0
          ? [{ term: t('fact.needs'), detail: <span className="visit-needs">{needs}</span> }]
          : []),
        { term: t('fact.channel'), detail: t(`channel.${visit.channel}`) },
        { term: t('fact.received'), detail: momentInWords(visit.createdAt, locale) },
        ...(canOpenResident && visit.residentNumber
          ? [
              {
                term: t('fact.resident'),
                detail: (
                  <Link href={`/staff/residents/${visit.residentId}`}>
                    {groupResidentNumber(visit.residentNumber)}
                  </Link>
                ),
              },
            ]
          : []),
        ...(told ? [{ term: t('fact.last'), detail: told }] : []),
        { term: t('fact.mail'), detail: t(visit.isMailed ? 'mail.yes' : 'mail.no') },
      ]}
    />
  )
}
