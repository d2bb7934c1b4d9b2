import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { OpenRequest } from '#components/approvals/open-request.tsx'
import { changedMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { openApproval } from '#lib/approvals/queries.ts'
import { leaveTraceOnce } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { dayInWords } from '#lib/date-words.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { protectionId } from '#lib/protection/input.ts'
import { protectionById } from '#lib/protection/queries.ts'
import { aboutLift, isProtectionAct, lookingKinds, shownNumber } from '#lib/protection/rules.ts'
import { may } from '#lib/staff/access.ts'
import { extendAction, openAction, requestLiftAction } from './actions.ts'

type Props = { params: Promise<{ id: string; act: string }> }

const actions = { open: openAction, extend: extendAction, lift: requestLiftAction }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { act } = await params
  const t = textOf(await staffLocale(), 'protection')
  return { title: isProtectionAct(act) ? t.plain(`act.${act}`) : t.plain('title') }
}

/** Opening, extending, asking to lift: nothing is done with a protection without a reason. */
export default async function ProtectionActPage({ params }: Props) {
  const staff = await requireStaff('protection.view')
  const { id, act } = await params
  const known = protectionId.safeParse(id)
  if (!(known.success && isProtectionAct(act)) || (act !== 'open' && !may(staff, 'protection.edit')))
    notFound()
  const now = currentTime()
  const [locale, record] = await Promise.all([staffLocale(), protectionById(staff, known.data, now)])
  if (!record || record.liftedAt) notFound()
  const subject = { kind: 'protection', id: record.id } as const
  await leaveTraceOnce(staff, { act: 'protection_listed', subject })
  const about = aboutLift({ protectionId: record.id, endsOn: record.endsOn })
  const open = act === 'lift' ? await openApproval(staff, 'protection_lift', about, now) : null
  const t = textOf(locale, 'protection')
  const newest = record.events.find(({ kind }) => !lookingKinds.includes(kind))
  const state = t('now_until', { day: dayInWords(record.endsOn, locale) })
  return (
    <SettingsPage
      back={{ href: `/staff/protection/${record.id}` as Route, words: shownNumber(record.number) }}
      title={
        <>
          {t(`act.${act}`)} {shownNumber(record.number)}
        </>
      }
      lead={t(`act_lead.${act}`)}
      example={t(`act_example.${act}`)}
    >
      {open ? (
        <OpenRequest locale={locale} request={open} />
      ) : (
        <SettingsForm
          action={actions[act]}
          hidden={{ id: record.id, seen: newest?.id ?? 0 }}
          words={settingsFormWords(locale)}
          submit={t(`act.${act}`)}
          refusals={{
            not_found: t('refusal.not_found'),
            too_early: t('refusal.too_early'),
            changed_meanwhile: changedMeanwhile(locale, newest && { name: newest.by, at: newest.at }, state),
            asked_already: t('refusal.asked_already'),
          }}
          sections={[
            {
              fields: [
                {
                  kind: 'line',
                  name: 'reason',
                  label: t.plain('act_reason'),
                  hint: t('act_reason_hint'),
                  value: '',
                  isRequired: true,
                },
              ],
            },
          ]}
        />
      )}
    </SettingsPage>
  )
}
