import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { textOf, withRuby } from '#lib/i18n/text.tsx'
import { type Locale, type LocalizedText, localized } from '#lib/locales.ts'

type Props = {
  locale: Locale
  services: readonly { id: string; name: LocalizedText; bring: readonly LocalizedText[] }[]
}

/** 持ち物: what to bring, one list for each service of the visit. */
export function BringPanel({ locale, services }: Props) {
  const t = textOf(locale, 'reservations')
  const lists = services.filter(({ bring }) => bring.length > 0)
  return (
    <Panel>
      <Heading level={2}>{t('bring.title')}</Heading>
      {lists.length === 0 && <p className="mt-3">{t('bring.none')}</p>}
      {lists.map(({ id, name, bring }) => (
        <div key={id} className="mt-3">
          {services.length > 1 && (
            <Heading level={3}>{t('bring.for', { service: localized(name, locale) })}</Heading>
          )}
          <ul className="list-disc space-y-1 pl-6">
            {bring.map((item) => (
              <li key={item.ja}>{withRuby(localized(item, locale))}</li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  )
}
