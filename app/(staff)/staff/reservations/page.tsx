import type { Metadata } from 'next'
import { FileChoice } from '#components/files/file-choice.tsx'
import { askedInWords, choicesInWords } from '#components/searches/search-words.ts'
import { EmptyState } from '#components/settings/empty-state.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { leaveTrace } from '#lib/auth/leave-trace.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { considerationsOfVisits } from '#lib/considerations/queries.ts'
import { mayKnowSome } from '#lib/considerations/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { openedSearch } from '#lib/sealed-search.ts'
import { typedWords, visitSearch } from '#lib/searches/input.ts'
import { type AskedSearch, askedFor, fromStart, keptFields, resultsPath } from '#lib/searches/output.ts'
import { foundVisits, savedSearchesOf, searchChoices } from '#lib/searches/queries.ts'
import { personFields, usualPeriod, visitSpans } from '#lib/searches/rules.ts'
import { turnedEnds } from '#lib/spans.ts'
import { may } from '#lib/staff/access.ts'
import { saveSearchAction, searchAction, withdrawSearchAction } from './actions.ts'
import { AskedWords } from './asked-words.tsx'
import { FasterNotice } from './faster-notice.tsx'
import { FoundVisits } from './found-visits.tsx'
import { SaveAnswer } from './save-answer.tsx'
import { SavedSearches, SaveSearch } from './saved-searches.tsx'
import { SearchFields } from './search-fields.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'searches').plain('title') }
}

/** 予約検索: every visit at the counters of this person, by all that one may know of it; the coming week at first. */
export default async function SearchPage({ searchParams }: Props) {
  const staff = await requireStaff('reservations.search')
  const [locale, sent, now] = [await staffLocale(), await searchParams, currentTime()]
  const { asked: opened, sealed, isRefused } = openedSearch(staff, sent, [...personFields, 'title'])
  const asked = askedFor(sent, sealed)
  const search = visitSearch.parse({ ...opened, period: opened.period ?? periodOf(asked).period?.[0] })
  const typed = typedWords.parse(opened)
  const isSearched = !isRefused && turnedEnds(search, visitSpans).length === 0
  const [{ items, total, isMore, hasEarlier, hasLater }, places, searches] = await Promise.all([
    isSearched ? foundVisits(staff, search, now) : nobody,
    searchChoices(staff),
    savedSearchesOf(staff),
  ])
  const choices = choicesInWords(places, locale)
  const words = askedInWords(search, typed, choices, locale)
  const terms = words.map((word) => word.words).join(' ')
  if (isSearched) await leaveTrace(staff, { act: 'visits_searched', detail: { terms, count: total } })
  const noted = await considerationsOfVisits(
    staff,
    items.map(({ id }) => id),
  )
  const t = textOf(locale, 'searches')
  const here: AskedSearch = { ...asked, ...periodOf(asked) }
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <Heading level={1} size={2}>
          {t('title')}
        </Heading>
        <p>{t('lead')}</p>
      </div>
      <FasterNotice locale={locale} staff={staff} sent={sent} />
      <SaveAnswer locale={locale} searches={searches} asked={asked} />
      <SavedSearches locale={locale} searches={searches} />
      <SearchFields
        locale={locale}
        search={search}
        typed={typed}
        choices={choices}
        mayNote={mayKnowSome(staff)}
        isFirst={Object.keys(asked).length === 0}
        sent={{ action: searchAction, isRefused }}
      />
      <div id={isSearched ? 'results' : undefined} className="space-y-6">
        <AskedWords locale={locale} words={words} asked={here} />
        {isSearched && <p role="status">{t(isMore ? 'found_many' : 'found', { count: total })}</p>}
        {isSearched && items.length === 0 && <EmptyState>{t('none')}</EmptyState>}
        {items.length > 0 && (
          <FoundVisits locale={locale} visits={items} noted={noted} search={search} asked={here} />
        )}
        {(hasEarlier || hasLater) && (
          <nav aria-label={t.plain('pages')} className="flex flex-wrap gap-4">
            {hasEarlier && (
              <ButtonLink look="outline" href={beside(here, 'before', items[0]?.id)}>
                {t('earlier')}
              </ButtonLink>
            )}
            {hasLater && (
              <ButtonLink look="outline" href={beside(here, 'after', items.at(-1)?.id)}>
                {t('later')}
              </ButtonLink>
            )}
          </nav>
        )}
      </div>
      {items.length > 0 && may(staff, 'reservations.export') && (
        <FileChoice
          locale={locale}
          action="/staff/reservations/file"
          kept={keptFields(here)}
          problem={fileProblemOf(staff, sent.unfit)}
        />
      )}
      <SaveSearch
        locale={locale}
        asked={isSearched ? here : {}}
        searches={searches}
        typed={`${opened.title}`}
        mayShare={may(staff, 'searches.share')}
        actions={{ save: saveSearchAction, withdraw: withdrawSearchAction }}
      />
    </div>
  )
}

/** What is found where a 個人番号 was typed, or days that end before they begin: nothing is looked for in their stead. */
const nobody: Awaited<ReturnType<typeof foundVisits>> = {
  ids: [],
  items: [],
  total: 0,
  isMore: false,
  hasEarlier: false,
  hasLater: false,
}

/** Who has asked for nothing yet sees the coming week. */
const periodOf = (asked: AskedSearch): AskedSearch =>
  Object.keys(asked).length === 0 ? { period: [usualPeriod] } : {}

/** The page that begins after a row, or ends before one. */
function beside(asked: AskedSearch, side: 'after' | 'before', id: string | undefined): string {
  return resultsPath({ ...fromStart(asked), ...(id && { [side]: [id] }) })
}
