import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExceptionPage } from '#app/(staff)/staff/settings/calendar/exceptions/exception-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import type { Asked } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { exceptionAddress } from '#lib/openings/input.ts'

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('exceptions.title') }
}

/** One exception. */
export default async function OneExceptionPage({ params, searchParams }: Props) {
  await requireStaff('calendar.edit')
  const address = exceptionAddress.safeParse(await params)
  if (!address.success) notFound()
  return <ExceptionPage {...address.data} asked={await searchParams} />
}
