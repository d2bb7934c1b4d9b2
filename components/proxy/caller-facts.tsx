import { dateInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import type { Caller } from '#lib/proxy/queries.ts'
import { isDay } from '#lib/time.ts'

/** What tells two people of one name apart, and no more: reading, birthday, town. */
export function CallerFacts({ locale, caller }: { locale: StaffLocale; caller: Caller }) {
  const t = textOf(locale, 'proxy')
  const { name, kana, birthday, town, number } = caller
  const facts = [
    { term: 'caller.number' as const, detail: groupResidentNumber(number) },
    ...(birthday && isDay(birthday)
      ? [{ term: 'caller.birthday' as const, detail: dateInWords(birthday, locale) }]
      : []),
    ...(town ? [{ term: 'caller.town' as const, detail: <span lang="ja">{town}</span> }] : []),
  ]
  return (
    <div className="space-y-1">
      <p className="text-lg font-bold" lang="ja">
        {name ?? t('caller.unnamed')}
        {kana && <span className="ml-3 text-base font-normal">{kana}</span>}
      </p>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {facts.map(({ term, detail }) => (
          <div key={term} className="flex gap-2">
            <dt className="flex-none text-muted">{t(term)}</dt>
            <dd className="font-bold">{detail}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
