import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Facts } from '#components/ui/facts.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import type { Consideration } from '#lib/considerations/queries.ts'
import type { ConsiderationKind } from '#lib/considerations/rules.ts'
import { dayInWords, momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  items: readonly Consideration[]
  /** The kinds that this reader may change. */
  written: readonly ConsiderationKind[]
}

/** What is to be heeded with one person: first what to do, then what this reader may know beside it. */
export function ConsiderationList({ locale, items, written }: Props) {
  const t = textOf(locale, 'considerations')
  if (items.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="space-y-4">
      {items.map((item) => (
        <li key={item.id} className="space-y-1">
          <p className="flex flex-wrap items-center gap-3">
            <KindTag locale={locale} kind={item.kind} />
            {item.kind && written.includes(item.kind) ? (
              <Link href={`/staff/considerations/${item.id}` as Route}>{item.toDo}</Link>
            ) : (
              <span>{item.toDo}</span>
            )}
          </p>
          <Facts facts={factsOf(item, locale)} />
        </li>
      ))}
    </ul>
  )
}

/** The kind in words; to who may not know it, that there is something to do. */
export function KindTag({ locale, kind }: { locale: StaffLocale; kind: ConsiderationKind | null }) {
  const t = textOf(locale, 'considerations')
  return (
    <StatusTag tone="info" mark="◆">
      {kind ? t(`kind.${kind}`) : t('todo_only')}
    </StatusTag>
  )
}

/** What is known of it, in words; what is missing or not for this reader has no line. */
function factsOf(item: Consideration, locale: StaffLocale) {
  const t = textOf(locale, 'considerations')
  const { language, interpreter, interpreterAt, interpreterState, isFeeExempt, contact, helps } = item
  const { startsOn, endsOn } = item
  const days = startsOn && endsOn && [startsOn, endsOn].map((day) => dayInWords(day, locale))
  const told: [ReactNode, ReactNode][] = [
    [t('field.language'), language],
    [t('field.interpreterState'), interpreterState && t(`interpreter.${interpreterState}`)],
    [t('field.interpreterAt'), interpreterAt && momentInWords(interpreterAt, locale)],
    [t('field.interpreter'), interpreter],
    [t('field.isFeeExempt'), isFeeExempt !== null && t(isFeeExempt ? 'fee.yes' : 'fee.no')],
    [t('field.contact'), contact],
    [t('field.helps'), helps && <span className="whitespace-pre-line">{helps}</span>],
    [
      t(item.residentId ? 'about_resident' : 'about_visit'),
      days && t('span', { from: days[0] ?? '', until: days[1] ?? '' }),
    ],
  ]
  return told.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []))
}
