import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale, type StaffLocale, shippedLocales } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  query: { language: string; word?: string | undefined; replacement?: string | undefined }
}

/** The word and what takes its place; nothing changes by looking. */
export function TermSearch({ locale, query }: Props) {
  const t = textOf(locale, 'texts')
  return (
    <form className="max-w-3xl space-y-4">
      <SelectField
        name="language"
        label={t('terms.language')}
        defaultValue={query.language}
        options={shippedLocales.map((value) => ({ value, label: nameOfLocale(value) }))}
      />
      <TextField
        name="word"
        label={t('terms.word')}
        hint={t('terms.word_hint')}
        defaultValue={query.word}
        maxLength={100}
        required
        autoComplete="off"
      />
      <TextField
        name="replacement"
        label={t('terms.replacement')}
        defaultValue={query.replacement}
        maxLength={100}
        required
        autoComplete="off"
      />
      <Button look="outline" icon="search">
        {t('terms.find')}
      </Button>
    </form>
  )
}
