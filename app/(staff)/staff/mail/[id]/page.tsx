import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sendAgainAction } from '#app/(staff)/staff/mail/actions.ts'
import { SendAgain } from '#components/outbox/send-again.tsx'
import { whoWasFaster } from '#components/settings/changed-meanwhile.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastTraced } from '#lib/latest/queries.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { letterId, letterQuery } from '#lib/outbox/input.ts'
import { letterById } from '#lib/outbox/queries.ts'
import { may } from '#lib/staff/access.ts'
import { LetterDetails } from './letter-details.tsx'
import { LetterText } from './letter-text.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'outbox').plain('title') }
}

/** One mail as it was sent: to whom, when, and what it says. Its access key is hidden from staff too. */
export default async function LetterPage({ params, searchParams }: Props) {
  const staff = await requireStaff('mail.view')
  const [locale, wanted] = await Promise.all([staffLocale(), letterId.safeParseAsync(await params)])
  const letter = wanted.success ? await letterById(staff, wanted.data.id) : null
  if (!letter) notFound()
  await leaveTrace(staff, { act: 'mail_viewed', subject: { kind: 'mail', id: letter.id } })
  const { faster } = letterQuery.parse(await searchParams)
  const again = faster && (await lastTraced(staff, { kind: 'mail', id: letter.id }, ['mail_sent_again']))
  const t = textOf(locale, 'outbox')
  const number = letter.number && groupReservationNumber(letter.number)
  const kind = t.plain(`kind.${letter.kind}`)
  return (
    <div className="space-y-6">
      <p>
        <Link href="/staff/mail">{t('detail.back')}</Link>
      </p>
      <Heading level={1} size={2}>
        {number ? t('detail.title', { number, kind }) : t('detail.title_account', { kind })}
      </Heading>
      {faster && (
        <Notice tone="danger" role="alert">
          <p>
            {whoWasFaster(locale, again || null)} {t('refusal.not_failed')}
          </p>
        </Notice>
      )}
      <LetterDetails locale={locale} letter={letter} />
      {letter.status === 'failed' && may(staff, 'mail.retry') && (
        <SendAgain locale={locale} action={sendAgainAction} id={letter.id} name={number ?? kind} />
      )}
      <LetterText locale={locale} letter={letter} />
    </div>
  )
}
