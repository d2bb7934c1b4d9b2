import { keptWithSearch } from '#components/proxy/kept-visit.ts'
import type { SearchParams } from '#components/slots/address-reader.ts'
import { Button } from '#components/ui/button.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { ProxyWish } from '#lib/proxy/rules.ts'
import { proxyChannels } from '#lib/reservations/rules.ts'
import { KeptFields } from './kept-fields.tsx'

/** By which way somebody asked: one tap, and all that was chosen stays. */
export function ChannelForm({
  locale,
  sent,
  wish,
}: {
  locale: StaffLocale
  sent: SearchParams
  wish: ProxyWish
}) {
  const t = textOf(locale, 'proxy')
  return (
    <form className="flex flex-wrap items-center gap-3" aria-label={t.plain('channel.label')}>
      <KeptFields kept={keptWithSearch(sent, { ...wish, channel: 'phone' })} />
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
  )
}
