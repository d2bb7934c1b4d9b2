import type { ReactNode } from 'react'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { languageTag, nameOfLocale, shippedLocales, sourceLocale } from '#lib/locales.ts'
import type { SettingsField } from './settings-field.ts'

type Props = {
  field: Extract<SettingsField, { kind: 'words' }>
  errorOf: (name: string) => ReactNode
  required: ReactNode
  otherLanguages: ReactNode
}

/** A text in all languages: Japanese in sight, the others behind a line that opens, and open where one is wrong. */
export function LocalizedField({ field, errorOf, required, otherLanguages }: Props) {
  const others = shippedLocales.filter((locale) => locale !== sourceLocale)
  const written = others.filter((locale) => field.values[locale]).length
  const isWrong = others.some((locale) => errorOf(`${field.name}.${locale}`))
  const inputs = (locales: readonly (typeof shippedLocales)[number][]) =>
    locales.map((locale) => {
      const name = `${field.name}.${locale}`
      const isSource = locale === sourceLocale
      const frame = {
        name,
        label: `${field.label} (${nameOfLocale(locale)})`,
        error: errorOf(name),
        lang: languageTag(locale),
        defaultValue: field.values[locale] ?? '',
        ...(isSource && { hint: field.hint }),
        ...(isSource && field.isRequired && { required }),
      }
      return field.isLong ? (
        <TextArea key={name} {...frame} rows={3} />
      ) : (
        <TextField key={name} {...frame} autoComplete="off" />
      )
    })
  return (
    <div className="space-y-4">
      {inputs([sourceLocale])}
      <details className="more" open={isWrong}>
        <summary>
          {field.label}
          {': '}
          {otherLanguages}
          {` (${written}/${others.length})`}
        </summary>
        <div className="mt-4 space-y-4">{inputs(others)}</div>
      </details>
    </div>
  )
}
