import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { EventTable } from '#components/protection/event-table.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { ownApprovals } from '#lib/approvals/queries.ts'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { protectionDone, protectionId } from '#lib/protection/input.ts'
import { protectionById } from '#lib/protection/queries.ts'
import { lookingKinds, protectionActs, shownNumber } from '#lib/protection/rules.ts'
import { may } from '#lib/staff/access.ts'
import { LiftRequests } from './lift-requests.tsx'
import { ProtectionFacts } from './protection-facts.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'protection').plain('title') }
}

/** One protection: its facts, what can be done with it, and what was done. What it hides opens with a reason alone. */
export default async function ProtectionRecordPage({ params, searchParams }: Props) {
  const staff = await requireStaff('protection.view')
  const id = protectionId.safeParse((await params).id)
  if (!id.success) notFound()
  const now = currentTime()
  const [locale, query, record] = await Promise.all([
    staffLocale(),
    searchParams,
    protectionById(staff, id.data, now),
  ])
  if (!record) notFound()
  const subject = { kind: 'protection', id: record.id } as const
  await leaveTraceOnce(staff, { act: 'protection_listed', subject })
  const newest = record.events.find(({ kind }) => !lookingKinds.includes(kind))
  const canEdit = may(staff, 'protection.edit')
  const own = canEdit ? await ownApprovals(staff, 'protection_lift', now) : []
  const t = textOf(locale, 'protection')
  const { done } = protectionDone.parse(query)
  const acts = record.liftedAt ? [] : protectionActs.filter((act) => act === 'open' || canEdit)
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/protection', words: t('back') }}
      title={
        <>
          {t('title')} {shownNumber(record.number)}
        </>
      }
      lead={record.openUntil ? t('opened_lead') : t('act_lead.open')}
      example={record.openUntil ? t('opened_example') : t('act_example.open')}
      done={done && t(`act_done.${done}`)}
    >
      <ProtectionFacts locale={locale} record={record} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {acts.map((act) => (
          <Link key={act} href={`/staff/protection/${record.id}/${act}` as Route}>
            {t(`act.${act}`)}
          </Link>
        ))}
        {record.openUntil && record.residentId && may(staff, 'residents.view') && (
          <Link href={`/staff/residents/${record.residentId}` as Route}>{t('to_resident')}</Link>
        )}
      </p>
      <LiftRequests
        locale={locale}
        requests={own.filter(({ input }) => input.protectionId === record.id)}
        last={newest ? { name: newest.by, at: newest.at } : null}
      />
      <section className="space-y-3">
        <Heading level={2} size={4}>
          {t('history')}
        </Heading>
        <EventTable locale={locale} events={record.events} />
      </section>
    </SettingsPage>
  )
}
