import type { Metadata } from 'next'
import { PatternPage } from '#app/(staff)/staff/settings/calendar/rules/pattern-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('rules.new_title') }
}

/** A new pattern of opening hours. */
export default async function NewRulePage({ searchParams }: { searchParams: Promise<Asked> }) {
  await requireStaff('calendar.edit')
  return <PatternPage rule={null} asked={await searchParams} />
}
