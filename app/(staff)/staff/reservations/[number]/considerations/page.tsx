import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { AddLinks } from '#components/considerations/add-links.tsx'
import { ConsiderationList } from '#components/considerations/consideration-list.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { considerationQuery } from '#lib/considerations/input.ts'
import { considerationsOfVisit } from '#lib/considerations/queries.ts'
import { mayKnowSome, writtenKinds } from '#lib/considerations/rules.ts'
import { momentInWords } from '#lib/date-words.ts'
import { visitByNumber } from '#lib/desk/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized } from '#lib/locales.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { sealedWord } from '#lib/sealed-search.ts'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'considerations').plain('title') }
}

/** One reservation as whoever prepares the visit needs it: when, where, and what to heed with who comes. */
export default async function VisitConsiderationsPage({ params, searchParams }: Props) {
  const staff = await requireStaff('desk.view')
  const [locale, { number }, query] = await Promise.all([staffLocale(), params, searchParams])
  const visit = mayKnowSome(staff) ? await visitByNumber(staff, number) : null
  if (!visit) notFound()
  const items = await considerationsOfVisit(staff, visit.id)
  await leaveTraceOnce(staff, { act: 'considerations_viewed', subject: { kind: 'visit', id: visit.id } })
  const [t, desk] = [textOf(locale, 'considerations'), textOf(locale, 'desk')]
  const { done } = considerationQuery.parse(query)
  const written = writtenKinds(staff)
  const today = `/staff?${new URLSearchParams({ counter: visit.counterId, q: sealedWord(staff, visit.number) })}`
  return (
    <SettingsPage
      back={{ href: today as Route, words: t('back_today') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
      done={done && t(`done.${done}`)}
    >
      <Facts
        facts={[
          { term: desk('cancel.fact.number'), detail: groupReservationNumber(visit.number) },
          { term: desk('cancel.fact.when'), detail: momentInWords(visit.startsAt, locale) },
          { term: desk('cancel.fact.where'), detail: localized(visit.counterName, locale) },
        ]}
      />
      <ConsiderationList locale={locale} items={items} written={written} />
      {written.length > 0 && <p>{t('of_resident')}</p>}
      <AddLinks locale={locale} kinds={written} subject={{ about: 'visit', of: visit.id }} />
    </SettingsPage>
  )
}
