import type { Route } from 'next'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { type OpeningDefaults, openingKeys } from '#lib/opening-defaults/rules.ts'
import type { NamedCounter } from './counter-options.ts'

type Props = {
  locale: StaffLocale
  counter: NamedCounter | undefined
  start: OpeningDefaults
  mayChange: boolean
}

/** Where that comes from which a new pattern begins with. */
export function StartNote({ locale, counter, start: { values, origins }, mayChange }: Props) {
  if (!counter) return null
  const t = textOf(locale, 'openings')
  const valuesOf = (origin: 'city' | 'counter') =>
    openingKeys
      .filter((key) => origins[key] === origin && (origin === 'counter' || values[key] > 0))
      .map((key) => t.plain('rules.start_value', { field: t.plain(`field.${key}`), value: values[key] }))
      .join(t.plain('words.separator'))
  const [ofCity, ofCounter] = [valuesOf('city'), valuesOf('counter')]
  return (
    <Notice title={t('rules.start_title')}>
      <p>{t('rules.start', { counter: localized(counter.name, locale) })}</p>
      {ofCounter && <p>{t('rules.start_counter', { values: ofCounter })}</p>}
      {ofCity && <p>{t('rules.start_city', { values: ofCity })}</p>}
      {mayChange && (
        <p>
          <Link href={`/staff/settings/rules/counter-${counter.id}` as Route}>{t('rules.start_change')}</Link>
        </p>
      )}
    </Notice>
  )
}
