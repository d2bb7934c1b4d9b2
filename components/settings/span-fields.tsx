import type { ReactNode } from 'react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type AskedSpans, type Span, turnedEnds } from '#lib/spans.ts'

type Asked<Field extends string> = {
  locale: StaffLocale
  labels: Readonly<Record<Field, ReactNode>>
  asked: AskedSpans<Field>
}

type Props<Field extends string> = Asked<Field> & {
  span: Span<Field>
  type?: 'date' | 'time'
  className?: string
}

/** From when to when something is looked for. Where the end is before the start, its field says so. */
export function SpanFields<Field extends string>({
  locale,
  span,
  type = 'date',
  labels,
  asked,
  className,
}: Props<Field>) {
  const turned = turnedEnds(asked, [span])
  return span.map((field) => (
    <TextField
      key={`${field} ${asked[field]}`}
      name={field}
      type={type}
      className={className}
      label={labels[field]}
      defaultValue={asked[field] ?? ''}
      error={turned.includes(field) && textOf(locale, 'places')('list.span_turned')}
    />
  ))
}

/** Above such fields: that nothing was looked for, since a span ends before it begins; it leads to its end. */
export function SpanProblems<Field extends string>({
  locale,
  spans,
  labels,
  asked,
}: Asked<Field> & { spans: readonly Span<Field>[] }) {
  const t = textOf(locale, 'places')
  const problems = turnedEnds(asked, spans).map((field) => ({
    field,
    label: labels[field],
    problem: t('list.span_turned'),
  }))
  if (problems.length === 0) return null
  const answer = spans.flat().map((field) => asked[field])
  return (
    <div className="w-full">
      <ErrorSummary title={t('list.span_check')} problems={problems} answer={answer.join(' ')} />
    </div>
  )
}
