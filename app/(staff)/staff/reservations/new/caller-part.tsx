import { CallerFacts } from '#components/proxy/caller-facts.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Caller, callersFound } from '#lib/proxy/queries.ts'
import { type ProxyWish, proxyParams, proxyPath } from '#lib/proxy/rules.ts'
import { proxyChannels } from '#lib/reservations/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may } from '#lib/staff/access.ts'
import { searchCallerAction } from './actions.ts'
import { FoundCallers } from './found-callers.tsx'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  sent: SearchParams
  q: string
  isRefused: boolean
  caller: Caller | null
  found: Awaited<ReturnType<typeof callersFound>> | null
  wish: ProxyWish
}

/** Who it is for: the one who was chosen, or the search for them; and by which way they asked. */
export async function CallerPart({ locale, staff, sent, q, isRefused, caller, found, wish }: Props) {
  const { bookingMode } = await citySettings()
  const t = textOf(locale, 'proxy')
  const kept = Object.fromEntries(proxyParams(wish))
  if (caller)
    return (
      <Panel className="space-y-3">
        <Heading level={2} size={3}>
          {t('caller.chosen')}
        </Heading>
        <CallerFacts locale={locale} caller={caller} />
        <Link
          href={proxyPath(proxyParams({ ...wish, residentId: null }))}
          className="inline-flex min-h-target items-center"
        >
          {t('caller.other')}
        </Link>
      </Panel>
    )
  return (
    <Panel className="space-y-4">
      <Heading level={2} size={3}>
        {t('caller.title')}
      </Heading>
      <ListSearch
        locale={locale}
        query={q}
        label={t(may(staff, 'residents.view') ? 'caller.search' : 'caller.search_number')}
        hint={may(staff, 'residents.view') && t('caller.hint')}
        submit={t('caller.submit')}
        kept={kept}
        sent={{ action: searchCallerAction, isRefused }}
      />
      {sent.refusal === 'caller_unknown' && (
        <Notice tone="warning" role="alert">
          {t('refusal.caller_unknown')}
        </Notice>
      )}
      {found && <FoundCallers {...{ locale, found, wish }} />}
      <p>{t(bookingMode === 'accounts' ? 'caller.needed' : 'caller.anonymous')}</p>
      <form className="flex flex-wrap items-center gap-3" aria-label={t.plain('channel.label')}>
        <span className="font-bold">{t('channel.label')}</span>
        {proxyChannels.map((channel) => (
          <Button
            key={channel}
            name="channel"
            value={channel}
            look={wish.channel === channel ? 'solid' : 'outline'}
            aria-pressed={wish.channel === channel}
          >
            {t(`channel.${channel}`)}
          </Button>
        ))}
      </form>
    </Panel>
  )
}
