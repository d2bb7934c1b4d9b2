import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { stopInWords } from '#components/stops/stop-words.ts'
import { Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import type { LastChange } from '#lib/changes/queries.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { LocalizedText, StaffLocale } from '#lib/locales.ts'
import type { StopToShow } from '#lib/stops/queries.ts'
import { stopState } from '#lib/stops/rules.ts'
import { liftStopAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  stop: StopToShow
  services: readonly { id: string; name: LocalizedText }[]
  now: Date
  /** Who changed it last, and when. */
  last: LastChange | undefined
  /** Whether this person may lift and change it; everybody else reads it. */
  isOwn: boolean
}

/** One stop: where, what and how long, by whom, what residents read, and while it holds the button that lifts it. */
export function StopCard({ locale, stop, services, now, last, isOwn }: Props) {
  const t = textOf(locale, 'stranded')
  const { where, what, when } = stopInWords(stop, services, locale)
  const state = stopState(stop, now)
  const isCurrent = state === 'running' || state === 'announced'
  return (
    <Panel className="space-y-3">
      <Heading level={3}>
        {where} <StatusTag tone={isCurrent ? 'warning' : 'neutral'}>{t(`stops.state.${state}`)}</StatusTag>
      </Heading>
      <Facts
        facts={[
          { term: t('stop_check.fact.services'), detail: what },
          { term: t('stop_check.fact.span'), detail: when },
          ...(stop.banner.ja
            ? [
                {
                  term: t('stop_check.banner'),
                  detail: (
                    <span className="whitespace-pre-line" lang="ja">
                      {stop.banner.ja}
                    </span>
                  ),
                },
              ]
            : []),
          ...(stop.reason ? [{ term: t('stop_check.reason'), detail: stop.reason }] : []),
        ]}
      />
      <p className="field-hint">
        {madeWords(stop, locale)} {liftedWords(stop, locale)}
      </p>
      {isCurrent && isOwn && (
        <div className="space-y-2">
          <div className="flex flex-wrap items-center gap-4">
            <ButtonForm
              action={liftStopAction}
              about={[
                { name: 'id', value: stop.id },
                { name: 'version', value: stop.version },
              ]}
              words={t('stops.lift')}
              name={where}
              refusals={{
                changed_meanwhile: doneMeanwhile(locale, last),
                already_over: t('stop_refusal.already_over'),
                not_there: t('stop_refusal.not_there'),
              }}
            />
            <Link href={`/staff/stops/${stop.id}`}>{t('stops.change')}</Link>
          </div>
          <p className="field-hint">{t('stops.lift_hint')}</p>
        </div>
      )}
    </Panel>
  )
}

function madeWords({ createdAt, madeBy }: StopToShow, locale: StaffLocale) {
  const t = textOf(locale, 'stranded')
  const moment = momentInWords(createdAt, locale)
  return madeBy ? t('stops.made', { moment, name: madeBy }) : t('stops.made_by_system', { moment })
}

function liftedWords({ liftedAt, liftedBy }: StopToShow, locale: StaffLocale) {
  const moment = liftedAt && momentInWords(liftedAt, locale)
  return moment && textOf(locale, 'stranded')('stops.lifted', { moment, name: liftedBy ?? '' })
}
