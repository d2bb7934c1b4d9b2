import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { Day } from '#lib/time.ts'

type Props = { locale: StaffLocale; counterId: string; day: Day; minutes: number }

/** Adds times to the page that the calendar does not have: a question by address, nothing is saved. */
export function FurtherForm({ locale, counterId, day, minutes }: Props) {
  const t = textOf(locale, 'pictures')
  return (
    <details className="more max-w-3xl">
      <summary>{t('further.title')}</summary>
      <p>{t('further.lead')}</p>
      <form className="mt-3 flex flex-wrap items-end gap-3">
        <input type="hidden" name="counter" value={counterId} />
        <input type="hidden" name="day" value={day} />
        <TextField name="opens" type="time" label={t('further.from')} defaultValue="17:30" />
        <TextField name="closes" type="time" label={t('further.until')} defaultValue="19:30" />
        <TextField
          name="minutes"
          inputMode="numeric"
          label={t('further.minutes')}
          defaultValue={`${minutes}`}
          className="max-w-32"
        />
        <Button look="outline">{t('further.submit')}</Button>
      </form>
    </details>
  )
}
