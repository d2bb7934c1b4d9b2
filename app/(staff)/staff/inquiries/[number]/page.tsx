import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { inquiryAddress, inquiryQuery } from '#lib/inquiries/input.ts'
import { inquiryByNumber, inquiryCounters, inquiryPeople } from '#lib/inquiries/queries.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { dayOf } from '#lib/time.ts'
import { InquiryFacts } from './inquiry-facts.tsx'
import { InquiryForm } from './inquiry-form.tsx'
import { InquiryHistory } from './inquiry-history.tsx'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'inquiries').plain('title') }
}

/** One inquiry: as it stands, its form for who may write, and all that was done with it. */
export default async function InquiryPage({ params, searchParams }: Props) {
  const staff = await requireStaff('inquiries.view')
  const address = inquiryAddress.safeParse(await params)
  const [locale, query, inquiry, settings] = await Promise.all([
    staffLocale(),
    searchParams,
    address.success ? inquiryByNumber(staff, address.data.number) : null,
    citySettings(),
  ])
  if (!inquiry) notFound()
  await leaveTraceOnce(staff, { act: 'inquiry_viewed', subject: { kind: 'inquiry', id: inquiry.id } })
  const [counters, people] = await Promise.all([inquiryCounters(staff), inquiryPeople(staff)])
  const { inquiryChoices: choices } = settings
  const t = textOf(locale, 'inquiries')
  const { done } = inquiryQuery.parse(query)
  const named = { choices, counters, people }
  return (
    <div className="space-y-8">
      <p>
        <Link href="/staff/inquiries">{t('back')}</Link>
      </p>
      <Heading level={1} size={2}>
        {t('page.title', { number: inquiry.number })}
      </Heading>
      {done && <Notice tone="success" role="status" title={t(`done.${done}`)} />}
      <InquiryFacts
        locale={locale}
        staff={staff}
        inquiry={inquiry}
        choices={choices}
        today={dayOf(currentTime())}
      />
      {may(staff, 'inquiries.write') && !inquiry.erasedAt && (
        <InquiryForm locale={locale} staff={staff} inquiry={inquiry} settings={settings} named={named} />
      )}
      <InquiryHistory locale={locale} events={inquiry.events} named={named} />
    </div>
  )
}
