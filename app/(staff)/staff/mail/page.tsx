import type { Metadata } from 'next'
import { ListPages } from '#components/settings/list-pages.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { letterFilter } from '#lib/outbox/input.ts'
import { failedLetters, sentLetters } from '#lib/outbox/queries.ts'
import { letterListPath } from '#lib/outbox/rules.ts'
import { openedSearch } from '#lib/sealed-search.ts'
import { may } from '#lib/staff/access.ts'
import { searchAction } from './actions.ts'
import { FailedLetters } from './failed-letters.tsx'
import { LetterFilters } from './letter-filters.tsx'
import { LetterTable } from './letter-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'outbox').plain('title') }
}

type Query = Record<string, string | string[] | undefined>

/** What was mailed, newest first. What could not be sent stands above it and waits for somebody. */
export default async function MailPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff('mail.view')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const { asked, sealed, isRefused } = openedSearch(staff, query)
  const filter = letterFilter.parse(asked)
  const address = { ...filter, ...sealed }
  const [letters, failed] = await Promise.all([
    sentLetters(staff, filter),
    failedLetters(staff, currentTime()),
  ])
  await leaveTrace(staff, { act: 'mail_listed', detail: { page: filter.page } })
  return (
    <div className="space-y-6">
      <Heading level={1} size={2}>
        {textOf(locale, 'outbox')('title')}
      </Heading>
      <FailedLetters locale={locale} letters={failed} canSend={may(staff, 'mail.retry')} />
      <LetterFilters
        seesStaff={may(staff, 'staff.edit')}
        locale={locale}
        chosen={address}
        words={filter.q}
        sent={{ action: searchAction, isRefused }}
      />
      <LetterTable locale={locale} letters={letters.items} filter={address} />
      <ListPages
        locale={locale}
        page={filter.page}
        pages={letters.pages}
        pathOf={(page) => letterListPath({ ...address, page })}
      />
    </div>
  )
}
