import { EventTable, type ProtectionEvent } from '#components/protection/event-table.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { shownNumber } from '#lib/protection/rules.ts'
import { markSeenAction } from './actions.ts'

/** What officers must know of, each with the button that says it was seen. */
export function News({ locale, news }: { locale: StaffLocale; news: ProtectionEvent[] }) {
  const t = textOf(locale, 'protection')
  return (
    <section className="space-y-3">
      <Heading level={2} size={4}>
        {t('news')}
      </Heading>
      {news.length === 0 && <p>{t('news_none')}</p>}
      {news.length > 0 && (
        <EventTable
          locale={locale}
          events={news}
          hasNumbers
          ways={({ id, number }) => (
            <ButtonForm
              action={markSeenAction}
              about={{ name: 'id', value: id }}
              words={t('news_seen')}
              name={shownNumber(number)}
              refusals={{}}
            />
          )}
        />
      )}
    </section>
  )
}
