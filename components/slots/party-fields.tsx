import { type AvailabilityQuery, availabilityParams } from '#components/slots/availability-query.ts'
import { ADD_PERSON, removePerson } from '#components/slots/party-query.ts'
import { Button } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { type Option, SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

type Props = {
  locale: Locale
  query: AvailabilityQuery
  options: Option[]
  kept?: URLSearchParams | undefined
}

/** A service for each person. Its buttons send the form, so that people are added and taken out without script. */
export function PartyFields({ locale, query, options, kept }: Props) {
  const t = textOf(locale, 'slots')
  const { services } = query
  const persons = services.map(({ id }, index) => ({ id, n: index + 1 }))
  const most = Math.min(...services.map(({ maxPersons }) => maxPersons))
  return (
    <fieldset className="space-y-3">
      <legend className="field-label">{t('party.title')}</legend>
      <input type="hidden" name="each" value="1" />
      <ol className="space-y-3">
        {persons.map(({ id, n }) => (
          <li key={`${n} ${id}`} className="party-person">
            <SelectField
              id={`service-${n}`}
              name="service"
              label={t('party.person', { n })}
              defaultValue={id}
              options={options}
            />
            {services.length > 1 && (
              <Button look="outline" size="small" name="party" value={removePerson(n - 1)}>
                {t('party.remove', { n })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {services.length < most ? (
          <Button look="outline" size="small" name="party" value={ADD_PERSON}>
            {t('party.add')}
          </Button>
        ) : (
          <span className="text-muted">{t('party.most', { max: most })}</span>
        )}
        <Link
          href={availabilityParams({ ...query, isEach: false }, kept)}
          className="inline-flex min-h-target items-center"
        >
          {t('party.close')}
        </Link>
      </div>
    </fieldset>
  )
}
