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
  searchAction: (form: FormData) => Promise<void>
}

/** Finds a visit by what somebody reads from their phone or slip. It may be a name by mistake, so it is sent. */
export function NumberSearch({ locale, counterId, typed, isInvalid, searchAction }: Props) {
  const t = textOf(locale, 'desk')
  return (
    <search>
      <form action={searchAction} className="desk-search">
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
