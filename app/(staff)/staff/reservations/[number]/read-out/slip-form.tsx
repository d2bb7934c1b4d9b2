import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type Locale, languageTag, nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'

type Props = { locale: StaffLocale; visit: { number: string; locale: Locale } }

/** 予約票 for somebody at the counter, in a language they read; their own stands there first. */
export function SlipForm({ locale, visit }: Props) {
  const t = textOf(locale, 'proxy')
  return (
    <form
      action={`/staff/reservations/${visit.number}/slip.pdf`}
      className="no-print flex flex-wrap items-end gap-3"
      target="_blank"
      rel="noopener"
    >
      <SelectField
        name="locale"
        label={t('read.slip_language')}
        hint={t('read.slip_hint')}
        defaultValue={visit.locale}
        options={shippedLocales.map((value) => ({
          value,
          label: nameOfLocale(value),
          lang: languageTag(value),
        }))}
      />
      <Button look="outline" icon="print">
        {t('read.slip')}
      </Button>
    </form>
  )
}
