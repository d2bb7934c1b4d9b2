import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  counterId: string
  /** What was searched for, as it was typed. */
  typed: string
  isInvalid: boolean
}

/** Finds a visit by what somebody reads from their phone or slip. The search is part of the address. */
export function NumberSearch({ locale, counterId, typed, isInvalid }: Props) {
  const t = textOf(locale, 'desk')
  return (
    <search>
      <form action="/staff" className="desk-search">
        <input type="hidden" name="counter" value={counterId} />
        <TextField
          name="q"
          label={t('search.label')}
          error={isInvalid && t('search.invalid')}
          defaultValue={typed}
          inputMode="numeric"
          autoComplete="off"
        />
        <Button look="outline" icon="search">
          {t('search.submit')}
        </Button>
      </form>
    </search>
  )
}
