import type { ReactNode } from 'react'
import { changedMeanwhile, doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { personRefusals } from '#components/staff/person-refusals.ts'
import { Heading } from '#components/ui/heading.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { personToEdit } from '#lib/personnel/queries.ts'
import { issuePasswordAction, lastDayAction, lockAction, resetFactorAction } from './actions.ts'

type Shown = NonNullable<Awaited<ReturnType<typeof personToEdit>>>
type Props = { locale: StaffLocale; person: Shown }

/** What keeps somebody out or lets them in. Each act says first what it does; nobody does it to themselves. */
export function AccountActs({ locale, person }: Props) {
  const t = textOf(locale, 'personnel')
  const refusals = personRefusals(locale)
  if (person.state === 'retired') return <p>{t('acts.retired')}</p>
  if (!person.mayHandle) return <p>{person.isOwn ? t('acts.own') : t('acts.beyond')}</p>
  const isLocked = person.state === 'locked'
  const faster = doneMeanwhile(locale, person.handled, t(isLocked ? 'acts.now_locked' : 'acts.now_open'))
  const lastDay = person.lastDay ? dayInWords(person.lastDay, locale) : t.plain('acts.no_last_day')
  const moved = changedMeanwhile(locale, person.handled, t('acts.now_last_day', { day: lastDay }))
  return (
    <>
      <Act id="password" title={t('acts.password')} lead={t('acts.password_lead')}>
        <ButtonForm
          action={issuePasswordAction.bind(null, person.id)}
          words={t('acts.password_submit')}
          refusals={refusals}
        />
      </Act>
      {person.hasFactor && (
        <Act id="factor" title={t('acts.factor')} lead={t('acts.factor_lead')}>
          <ButtonForm
            action={resetFactorAction.bind(null, person.id)}
            words={t('acts.factor_submit')}
            refusals={refusals}
          />
        </Act>
      )}
      <Act id="lock" title={t('acts.lock')} lead={isLocked ? t('acts.unlock_lead') : t('acts.lock_lead')}>
        <ButtonForm
          action={lockAction.bind(null, person.id, !isLocked)}
          words={isLocked ? t('acts.unlock_submit') : t('acts.lock_submit')}
          refusals={{ ...refusals, changed_meanwhile: faster }}
        />
      </Act>
      <Act id="leaving" title={t('acts.leaving')} lead={t('acts.leaving_lead')}>
        <SettingsForm
          action={lastDayAction.bind(null, person.id)}
          sections={[
            {
              fields: [
                {
                  kind: 'date',
                  name: 'lastDay',
                  label: t.plain('column.lastDay'),
                  hint: t('acts.leaving_hint'),
                  value: person.lastDay ?? '',
                },
              ],
            },
          ]}
          hidden={{ wasLastDay: person.lastDay ?? '' }}
          words={settingsFormWords(locale)}
          refusals={{ ...refusals, changed_meanwhile: moved }}
        />
      </Act>
    </>
  )
}

type ActProps = { id: string; title: ReactNode; lead: ReactNode; children: ReactNode }

const Act = ({ id, title, lead, children }: ActProps) => (
  <section aria-labelledby={id} className="space-y-3">
    <Heading level={2} size={4} id={id}>
      {title}
    </Heading>
    <p>{lead}</p>
    {children}
  </section>
)
