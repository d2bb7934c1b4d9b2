import { type AvailabilityQuery, availabilityParams } from '#components/slots/availability-query.ts'
import { PartyFields } from '#components/slots/party-fields.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { type Option, SelectField } from '#components/ui/select-field.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, type LocalizedText, localized } from '#lib/locales.ts'
import { languageOf } from '#lib/passages.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import type { Service } from '#lib/services/queries.ts'

type Props = {
  locale: Locale
  query: AvailabilityQuery
  services: readonly Service[]
  counters: readonly Counter[]
  minutes: number
  /** What else the address of the page says, and keeps. */
  kept?: URLSearchParams
  /** Whether the page shows the first free time without being asked. */
  isFirstShown?: boolean
}

/** What one comes for, with how many and where: sent with GET, so that the answer has an address of its own. */
export function SearchForm({ locale, query, services, counters, minutes, kept, isFirstShown }: Props) {
  const t = textOf(locale, 'slots')
  const named = (things: readonly { id: string; name: LocalizedText }[]): Option[] =>
    things.map(({ id, name }) => ({
      value: id,
      label: rubyAsBrackets(localized(name, locale)),
      lang: languageOf(name, locale),
    }))
  const persons = query.services.length
  return (
    <form method="get" className="panel search no-print" aria-labelledby="search">
      <Heading level={2} size={3} id="search">
        {t('search.title')}
      </Heading>
      {query.isEach && <PartyFields {...{ locale, query, kept }} options={named(services)} />}
      <div className="search-fields">
        {!query.isEach && <AlikeFields {...{ locale, query, services }} options={named(services)} />}
        <SelectField
          name="counter"
          label={t('search.counter')}
          defaultValue={query.counter ?? ''}
          options={[{ value: '', label: t.plain('search.all_counters') }, ...named(counters)]}
        />
      </div>
      <p className="text-muted">
        {persons > 1 ? t('search.together', { persons, minutes }) : t('search.minutes', { minutes })}
      </p>
      {[...(kept ?? [])].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {query.view === 'list' && <input type="hidden" name="view" value="list" />}
      <div className="flex flex-wrap gap-3">
        <Button icon="search">{t('search.submit')}</Button>
        {!isFirstShown && (
          <ButtonLink
            look="outline"
            icon="clock"
            href={availabilityParams({ ...query, isFirst: true }, kept)}
          >
            {t('first.open')}
          </ButtonLink>
        )}
        {!query.isEach && (
          <Button look="quiet" name="each" value="1">
            {t('party.open')}
          </Button>
        )}
      </div>
    </form>
  )
}

type AlikeProps = Pick<Props, 'locale' | 'query' | 'services'> & { options: Option[] }

/** One service, and for how many. */
function AlikeFields({ locale, query, services, options }: AlikeProps) {
  const t = textOf(locale, 'slots')
  const most = Math.max(...services.map(({ maxPersons }) => maxPersons))
  return (
    <>
      <SelectField
        name="service"
        label={t('search.service')}
        defaultValue={query.services[0]?.id}
        options={options}
      />
      <SelectField
        name="persons"
        label={t('search.persons')}
        defaultValue={String(query.services.length)}
        options={Array.from({ length: most }, (_, index) => ({
          value: String(index + 1),
          label: t.plain('search.persons_count', { count: index + 1 }),
        }))}
      />
    </>
  )
}
