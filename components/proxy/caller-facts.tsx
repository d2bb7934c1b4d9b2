import { Facts } from '#components/ui/facts.tsx'
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
  return (
    <div className="space-y-1">
      <p className="text-lg font-bold" lang="ja">
        {name ?? t('caller.unnamed')}
        {kana && <span className="ml-3 text-base font-normal">{kana}</span>}
      </p>
      <Facts
        facts={[
          { term: t('caller.number'), detail: groupResidentNumber(number) },
          ...(birthday && isDay(birthday)
            ? [{ term: t('caller.birthday'), detail: dateInWords(birthday, locale) }]
            : []),
          ...(town ? [{ term: t('caller.town'), detail: <span lang="ja">{town}</span> }] : []),
        ]}
      />
    </div>
  )
}
