import { Heading } from '#components/ui/heading.tsx'
import { momentInWords } from '#lib/date-words.ts'
import type { VisitEvent } from '#lib/desk/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; events: readonly VisitEvent[] }

/** What happened to a visit and who did it, from the first event to the last. A mark of ours is corrected with a reason. */
export function VisitHistory({ locale, events }: Props) {
  const t = textOf(locale, 'visits')
  return (
    <section aria-labelledby="history" className="space-y-2">
      <Heading level={2} size={3} id="history">
        {t('history.title')}
      </Heading>
      <ol className="visit-events">
        {events.map((event) => (
          <li key={event.id}>
            <span className="visit-event-at">{momentInWords(event.at, locale)}</span>{' '}
            <strong>{t(`event.${event.said ? 'corrected' : event.kind}`)}</strong>{' '}
            <span>{whoDid(event, locale)}</span>
            <Detail locale={locale} event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function whoDid({ actorKind, staffName, clientName }: VisitEvent, locale: StaffLocale) {
  const t = textOf(locale, 'visits')
  if (staffName) return t('history.by_staff', { name: staffName })
  if (clientName) return t('history.by_client', { name: clientName })
  return t(actorKind === 'system' ? 'history.by_system' : 'history.by_resident')
}

function Detail({ locale, event }: { locale: StaffLocale; event: VisitEvent }) {
  const [t, desk] = [textOf(locale, 'visits'), textOf(locale, 'desk')]
  const { moved, reason, said, status, channel, exceeded } = event
  return (
    <>
      {moved && (
        <p>
          {t('history.from_to', {
            fromWhere: localized(moved.from.counterName ?? { ja: '' }, locale),
            fromWhen: momentInWords(moved.from.startsAt, locale),
            toWhere: localized(moved.to.counterName ?? { ja: '' }, locale),
            toWhen: momentInWords(moved.to.startsAt, locale),
          })}
        </p>
      )}
      {channel && <p>{textOf(locale, 'proxy')(`asked_by.${channel}`)}</p>}
      {exceeded && (
        <p>
          {textOf(locale, 'proxy')('past.because', {
            reason: textOf(locale, 'proxy').plain(`past.choice.${exceeded}`),
          })}
        </p>
      )}
      {reason && <p>{t('history.reason', { reason: desk.plain(`cancel.choice.${reason}`) })}</p>}
      {said && <p>{t('history.said', { reason: said })}</p>}
      {status && (
        <p>{t(said ? 'history.now' : 'history.back_to', { status: desk.plain(`status.${status}`) })}</p>
      )}
    </>
  )
}
