import type { Metadata, Route } from 'next'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { momentInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { fasterMail } from '#lib/protection/input.ts'
import { heldMails, lastOnMail } from '#lib/protection/queries.ts'
import { shownNumber } from '#lib/protection/rules.ts'
import { may } from '#lib/staff/access.ts'
import { decideReleaseAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'protection').plain('mail.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The mails to protected people: one person asks to let a mail leave, another decides. */
export default async function HeldMailsPage({ searchParams }: Props) {
  const staff = await requireStaff('protection.view')
  const [locale, mails, { faster }] = await Promise.all([
    staffLocale(),
    heldMails(staff),
    searchParams.then((sent) => fasterMail.parse(sent)),
  ])
  const decided = faster ? await lastOnMail(staff, faster) : null
  await leaveTraceOnce(staff, { act: 'protection_listed', detail: { count: mails.length } })
  const [t, outbox] = [textOf(locale, 'protection'), textOf(locale, 'outbox')]
  const refusals = { own_request: t('refusal.own_request'), decided_already: t('refusal.decided_already') }
  const canDecide = may(staff, 'protection.release')
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/protection', words: t('back') }}
      title={t('mail.title')}
      lead={t('mail.lead')}
      example={t('mail.example')}
      faster={faster && doneMeanwhile(locale, decided)}
    >
      {mails.length === 0 && <EmptyState>{t('mail.none')}</EmptyState>}
      {mails.length > 0 && (
        <Table id="held-mails" caption={t('mail.caption')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('column.at')}</th>
              <th scope="col">{t('column.number')}</th>
              <th scope="col">{t('column.what')}</th>
              <th scope="col">{t('column.reason')}</th>
              <th scope="col">{t('column.ways')}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ id, kind, createdAt, numbers, reason, askedBy, askedById }) => (
              <tr key={id}>
                <td className="min-w-32">{momentInWords(createdAt, locale)}</td>
                <td className="whitespace-nowrap">{numbers.map(shownNumber).join(t.plain('and'))}</td>
                <td className="min-w-32">{outbox(`kind.${kind}`)}</td>
                <td className="min-w-28">
                  {askedBy ? t('mail.asked_by', { name: askedBy, reason: reason ?? '' }) : '–'}
                </td>
                <td className="min-w-40">
                  {!askedBy && <Link href={`/staff/protection/mail/${id}` as Route}>{t('mail.ask')}</Link>}
                  {askedBy && (askedById === staff.staffId || !canDecide) && t('mail.waiting_other')}
                  {askedBy && askedById !== staff.staffId && canDecide && (
                    <div className="flex flex-wrap gap-2">
                      {(['given', 'refused'] as const).map((decision) => (
                        <ButtonForm
                          key={decision}
                          action={decideReleaseAction}
                          about={[
                            { name: 'id', value: id },
                            { name: 'decision', value: decision },
                          ]}
                          words={t(decision === 'given' ? 'mail.give' : 'mail.refuse')}
                          name={outbox(`kind.${kind}`)}
                          refusals={refusals}
                        />
                      ))}
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </SettingsPage>
  )
}
