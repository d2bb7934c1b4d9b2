import { CallerFacts } from '#components/proxy/caller-facts.tsx'
import { keptVisit } from '#components/proxy/kept-visit.ts'
import { WordField } from '#components/settings/list-search.tsx'
import { SearchForm } from '#components/settings/search-form.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Caller, callersFound, MissedVisit } from '#lib/proxy/queries.ts'
import type { CallerVisit } from '#lib/proxy/read-visits.ts'
import { type ProxyWish, proxyPath } from '#lib/proxy/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { searchCallerAction } from './actions.ts'
import { AgainFacts } from './again-facts.tsx'
import { CallerVisits } from './caller-visits.tsx'
import { ChannelForm } from './channel-form.tsx'
import { FoundCallers } from './found-callers.tsx'
import { KeptFields } from './kept-fields.tsx'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  sent: SearchParams
  q: string
  isRefused: boolean
  caller: Caller | null
  /** The missed visit that is booked again. */
  again: MissedVisit | null
  /** Theirs, still to come. */
  visits: readonly CallerVisit[]
  found: Awaited<ReturnType<typeof callersFound>> | null
  wish: ProxyWish
}

/** Who it is for: the one who was chosen, or the search for them; and by which way they asked. */
export async function CallerPart({
  locale,
  staff,
  sent,
  q,
  isRefused,
  caller,
  again,
  visits,
  found,
  wish,
}: Props) {
  const { bookingMode } = await citySettings()
  const t = textOf(locale, 'proxy')
  if (caller || again)
    return (
      <Panel className="space-y-3">
        <Heading level={2} size={3}>
          {t('caller.chosen')}
        </Heading>
        {caller && <CallerFacts locale={locale} caller={caller} />}
        {again && <AgainFacts locale={locale} visit={again} isNamed={caller === null} />}
        {visits.length > 0 && (
          <>
            <Heading level={3} size={4}>
              {t('caller.coming')}
            </Heading>
            <CallerVisits locale={locale} visits={visits.map((visit) => ({ ...visit, name: null }))} />
          </>
        )}
        <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
          <ChannelForm {...{ locale, sent, wish }} />
          <Link
            href={proxyPath(keptVisit(sent, { ...wish, residentId: null, again: null }))}
            className="inline-flex min-h-target items-center"
          >
            {t('caller.other')}
          </Link>
        </div>
      </Panel>
    )
  return (
    <Panel className="space-y-4">
      <Heading level={2} size={3}>
        {t('caller.title')}
      </Heading>
      <SearchForm
        locale={locale}
        submit={t('caller.submit')}
        sent={{ action: searchCallerAction, isRefused }}
      >
        <KeptFields kept={keptVisit(sent, wish)} />
        <div className="max-w-lg grow">
          <WordField
            locale={locale}
            name="q"
            query={q}
            label={t(may(staff, 'residents.view') ? 'caller.search' : 'caller.search_number')}
            hint={may(staff, 'residents.view') && t('caller.hint')}
            sent={{ action: searchCallerAction, isRefused }}
          />
        </div>
      </SearchForm>
      {sent.refusal === 'caller_unknown' && (
        <Notice tone="warning" role="alert">
          {t('refusal.caller_unknown')}
        </Notice>
      )}
      {found && <FoundCallers {...{ locale, sent, found, wish }} />}
      <p>{t(bookingMode === 'accounts' ? 'caller.needed' : 'caller.anonymous')}</p>
      <ChannelForm {...{ locale, sent, wish }} />
    </Panel>
  )
}
