import type { Route } from 'next'
import type { ReactNode } from 'react'
import { roleName } from '#components/staff/role-name.ts'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { groupPhone } from '#lib/phone.ts'
import { may } from '#lib/staff/access.ts'
import type { Task } from '#lib/tasks/queries.ts'

type Props = { locale: StaffLocale; task: Task; staff: StaffMember; button: ReactNode }

/** One task: what to do, whom to call, and the way to what it is about. */
export function TaskCard({ locale, task, staff, button }: Props) {
  const t = textOf(locale, 'tasks')
  const mail = task.mailKind ? textOf(locale, 'outbox').plain(`kind.${task.mailKind}`) : ''
  const isOfMachine = ofMachine.includes(task.kind)
  const facts = [
    isOfMachine ? null : phoneOf(locale, task),
    ...subjectOf(locale, task, staff),
    ...momentsOf(locale, task),
  ]
  return (
    <Panel className="space-y-3">
      <Heading level={2} size={3} id={`task-${task.id}`}>
        {t(`kind.${task.kind}`)}
      </Heading>
      <p>{t(`what.${task.kind}`, { mail })}</p>
      <Facts facts={facts.filter((fact) => fact !== null)} />
      {button}
    </Panel>
  )
}

/** Faults of the system: there is nobody to call. */
const ofMachine: readonly Task['kind'][] = ['seals_broken', 'day_lists_failed', 'rights_new']

function phoneOf(locale: StaffLocale, { phone }: Task): Fact {
  const t = textOf(locale, 'tasks')
  const detail = phone ? (
    <a className="link font-bold" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
      {groupPhone(phone)}
    </a>
  ) : (
    t('fact.no_phone')
  )
  return { term: t('fact.phone'), detail }
}

/** What the task is about, with a link where this person may open it. */
function subjectOf(locale: StaffLocale, task: Task, staff: StaffMember): (Fact | null)[] {
  const t = textOf(locale, 'tasks')
  const { number, startsAt, residentId, residentNumber, outboxId } = task
  const visit = number &&
    startsAt && { number: groupReservationNumber(number), moment: momentInWords(startsAt, locale) }
  return [
    visit ? { term: t('fact.reservation'), detail: t('visit', visit) } : null,
    residentId && residentNumber
      ? {
          term: t('fact.resident'),
          detail: may(staff, 'residents.view') ? (
            <Link href={`/staff/residents/${residentId}`}>{groupResidentNumber(residentNumber)}</Link>
          ) : (
            groupResidentNumber(residentNumber)
          ),
        }
      : null,
    task.locale && {
      term: t('fact.language'),
      detail: <span lang={languageTag(task.locale)}>{nameOfLocale(task.locale)}</span>,
    },
    outboxId && may(staff, 'mail.view')
      ? { term: t('fact.mail'), detail: <Link href={`/staff/mail/${outboxId}`}>{t('open_mail')}</Link> }
      : null,
    task.kind === 'rights_new' && task.note ? roleOf(locale, task.note) : null,
    task.note && task.kind !== 'rights_new' ? { term: t('fact.note'), detail: task.note } : null,
  ]
}

/** Whoever sees such a task may look at roles. */
const roleOf = (locale: StaffLocale, id: string): Fact => ({
  term: textOf(locale, 'tasks')('fact.role'),
  detail: <Link href={`/staff/settings/roles/${id}` as Route}>{roleName({ id, name: null }, locale)}</Link>,
})

function momentsOf(locale: StaffLocale, { kind, createdAt, doneAt, doneBy }: Task): (Fact | null)[] {
  const t = textOf(locale, 'tasks')
  const done = doneAt && momentInWords(doneAt, locale)
  return [
    { term: t('fact.created'), detail: momentInWords(createdAt, locale) },
    done
      ? {
          term: t('fact.done'),
          detail: doneBy
            ? t('done_by', { moment: done, name: doneBy })
            : t(kind === 'day_lists_failed' ? 'done_by_worker' : 'done_by_system', { moment: done }),
        }
      : null,
  ]
}
