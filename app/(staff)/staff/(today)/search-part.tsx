import { SearchAnswer } from '#components/desk/search-answer.tsx'
import type { StaffMember } from '#lib/actor.ts'
import type { Arrival } from '#lib/desk/queries.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { ArrivalWays } from './arrival-ways.tsx'
import { HiddenHere } from './hidden-here.tsx'
import { NobodyFound } from './nobody-found.tsx'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  /** What was looked for: nothing, a part of a number, or somebody. */
  term: string
  digits: string
  /** Whether that is a whole number, which was looked for on all days. */
  isWhole: boolean
  /** How many lines of the day have it. */
  count: number
  found: readonly Arrival[]
  /** 要確認: the numbers of whom this counter may know nothing else. */
  hidden: readonly string[]
  /** An officer was called a moment ago. */
  isCalled: boolean
  counterIds: readonly string[]
  now: Date
  /** The day without the search. */
  dayPath: string
}

/** What a search found with the ways on, and who is to be sent for; without a search all of those. */
export function SearchPart({ locale, staff, term, found, hidden, isCalled, ...searched }: Props) {
  const { digits, counterIds, now } = searched
  const numbers = term ? hidden.filter((number) => digits && number.includes(digits)) : [...hidden]
  return (
    <>
      {term && (
        <SearchAnswer
          locale={locale}
          found={found}
          isHidden={numbers.length > 0}
          nobody={<NobodyFound locale={locale} staff={staff} />}
          {...searched}
        >
          {(visit, arriving) => <ArrivalWays {...{ locale, staff, visit, arriving, counterIds, now }} />}
        </SearchAnswer>
      )}
      <HiddenHere locale={locale} numbers={numbers} isCalled={isCalled} />
    </>
  )
}
