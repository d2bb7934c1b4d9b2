import type { Metadata } from 'next'
import type { ComponentProps } from 'react'
import { keptWithSearch } from '#components/proxy/kept-visit.ts'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { proxyQuery } from '#lib/proxy/input.ts'
import { type Caller, callerById, callersFound, missedVisit, visitsOfCaller } from '#lib/proxy/queries.ts'
import { proxyPath } from '#lib/proxy/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { CallerPart } from './caller-part.tsx'
import { TimePart } from './time-part.tsx'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'proxy').plain('title') }
}

/** 代理予約: who is on the line, and a time for them. Both in one page, so that a caller who says nothing waits for nothing. */
export default async function ProxyBookingPage({ searchParams }: Props) {
  const staff = await requireStaff('proxy.book')
  const [locale, sent] = await Promise.all([staffLocale(), searchParams])
  const { asked, isRefused } = openedSearch(staff, sent)
  const q = typeof asked.q === 'string' ? asked.q : ''
  const now = currentTime()
  const asks = proxyQuery.parse(asked)
  const chosen = asks.residentId ? await callerById(staff, asks.residentId) : null
  const found = q && !chosen ? await callersFound(staff, q, now) : null
  const caller = chosen ?? found?.only ?? null
  const visits = caller ? await visitsOfCaller(staff, caller.id, now) : []
  const again = await visitAgain(staff, asks.again, caller)
  const wish = {
    ...asks,
    residentId: caller?.id ?? null,
    again: again?.number ?? null,
    isUnbound: asks.isUnbound && may(staff, 'proxy.exceed'),
  }
  await leaveTraces(staff, { q, found, caller, again })
  const t = textOf(locale, 'proxy')
  const other = proxyPath(keptWithSearch(sent, { ...wish, isUnbound: !wish.isUnbound }))
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <Heading level={1} size={2}>
          {t('title')}
        </Heading>
        {!caller && !again && <p>{t('lead')}</p>}
      </div>
      <CallerPart {...{ locale, staff, sent, q, isRefused, caller, again, visits, found, wish }} />
      {may(staff, 'proxy.exceed') && (
        <div className="space-y-2">
          {wish.isUnbound && <Notice tone="warning">{t('past.on')}</Notice>}
          <Link href={other} className="inline-flex min-h-target items-center">
            {t(wish.isUnbound ? 'past.close' : 'past.open')}
          </Link>
        </div>
      )}
      <TimePart {...{ locale, staff, sent, wish, now }} />
    </div>
  )
}

/** The missed visit that is booked again; none once somebody else is chosen. */
async function visitAgain(staff: StaffMember, number: string | null | undefined, caller: Caller | null) {
  const missed = number ? await missedVisit(staff, number) : null
  return caller && caller.id !== missed?.residentId ? null : missed
}

type Seen = Pick<ComponentProps<typeof CallerPart>, 'q' | 'found' | 'caller' | 'again'>

async function leaveTraces(staff: StaffMember, { q, found, caller, again }: Seen): Promise<void> {
  if (found)
    await leaveTrace(staff, {
      act: 'callers_searched',
      detail: { terms: q, count: found.people.length + found.visits.length },
    })
  if (caller)
    await leaveTrace(staff, { act: 'resident_viewed', subject: { kind: 'resident', id: caller.id } })
  if (again) await leaveTrace(staff, { act: 'visit_viewed', subject: { kind: 'visit', id: again.id } })
}
