import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { dayInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type LocalizedText, localized, type StaffLocale } from '#lib/locales.ts'
import { addDays, type Day } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  /** The page itself. */
  path: string
  counters: { id: string; name: LocalizedText }[]
  counterId: string
  day: Day
}

/** Which counter and day: by form, or a day on or back by a link. */
export function DayChooser({ locale, path, counters, counterId, day }: Props) {
  const t = textOf(locale, 'pictures')
  const to = (other: Day) => `${path}?${new URLSearchParams({ counter: counterId, day: other })}`
  return (
    <section aria-labelledby="choose" className="space-y-3">
      <Heading level={2} size={4} id="choose">
        {dayInWords(day, locale)}
      </Heading>
      <form className="flex flex-wrap items-end gap-3">
        <SelectField
          name="counter"
          label={t('choose.counter')}
          defaultValue={counterId}
          options={counters.map(({ id, name }) => ({ value: id, label: localized(name, locale) }))}
        />
        <TextField name="day" type="date" label={t('choose.day')} defaultValue={day} className="max-w-56" />
        <Button look="outline">{t('choose.show')}</Button>
      </form>
      <p className="flex flex-wrap gap-4">
        <Link href={to(addDays(day, -1))}>{t('choose.previous')}</Link>
        <Link href={to(addDays(day, 1))}>{t('choose.next')}</Link>
      </p>
    </section>
  )
}
