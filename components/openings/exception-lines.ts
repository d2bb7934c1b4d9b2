import { foundRows, type ListQuery } from '#lib/list-query.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { Exception } from '#lib/openings/rules.ts'
import type { Day } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import { counterInWords, type NamedCounter } from './counter-options.ts'
import { daysInWords, effectInWords } from './exception-in-words.ts'

/** An exception in words, for a list; `name` is how addresses call it. */
export type ExceptionLine = {
  name: string
  /** What a choice of it has seen. */
  seen: string
  firstDay: Day
  lastDay: Day
  words: { days: string; kind: string; counter: string; what: string; reason: string }
}

export type SortName = keyof ExceptionLine['words']

type City = {
  seenOf: (exception: Exception) => string
  exceptions: readonly Exception[]
  counters: readonly NamedCounter[]
}

/** The exceptions that hold a word, sorted by a column; those that are alike there in the order of their days. */
export function exceptionLines(
  { exceptions, counters, seenOf }: City,
  locale: StaffLocale,
  query: ListQuery<SortName>,
): ExceptionLine[] {
  const lines = exceptions.map((exception) => ({
    ...lineOf(exception, counters, locale),
    seen: seenOf(exception),
  }))
  return foundRows(lines, query, locale, {
    texts: ({ words, firstDay, lastDay }) => [...Object.values(words), firstDay, lastDay],
    by: {
      days: ({ firstDay }) => firstDay,
      kind: ({ words }) => words.kind,
      counter: ({ words }) => words.counter,
      what: ({ words }) => words.what,
      reason: ({ words }) => words.reason,
    },
  })
}

function lineOf(
  exception: Exception,
  counters: readonly NamedCounter[],
  locale: StaffLocale,
): Omit<ExceptionLine, 'seen'> {
  return {
    name: `${exception.kind}/${exception.id}`,
    firstDay: exception.firstDay,
    lastDay: exception.lastDay,
    words: {
      days: daysInWords(exception, locale),
      kind: wordsOf(locale, 'openings')(`kind.${exception.kind}`),
      counter: counterInWords(counters, exception.counterId, locale),
      what: effectInWords(exception, locale),
      reason: localized(exception.reason, locale),
    },
  }
}
