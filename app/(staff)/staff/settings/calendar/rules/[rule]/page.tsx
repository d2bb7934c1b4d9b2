import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PatternPage } from '#app/(staff)/staff/settings/calendar/rules/pattern-page.tsx'
import { patternAddress } from '#components/openings/calendar-address.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'

type Props = { params: Promise<{ rule: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('rules.edit_title') }
}

/** One pattern of opening hours, named by one of its rows. */
export default async function RulePage({ params, searchParams }: Props) {
  await requireStaff('calendar.edit')
  const address = patternAddress.safeParse(await params)
  if (!address.success) notFound()
  return <PatternPage rule={address.data.rule} asked={await searchParams} />
}
