import type { ReactNode } from 'react'
import type { Choice } from '#components/ui/choice-group.tsx'
import type { Option } from '#components/ui/select-field.tsx'
import type { FieldProblems, Typed } from '#lib/forms/form-state.ts'
import { type Locale, nameOfLocale, shippedLocales } from '#lib/locales.ts'

type Frame = {
  name: string
  label: string
  hint?: ReactNode
  isRequired?: boolean
}

/** A question of a settings form, with what stands in it at first. */
export type SettingsField = Frame &
  (
    | { kind: 'line' | 'lines'; value: string; lang?: string }
    | { kind: 'number' | 'clock' | 'date' | 'short'; value: string }
    /** Never filled in; `isKnown` is one that a password manager has. */
    | { kind: 'password'; value?: never; isKnown?: boolean }
    /** The code of an app or a mail. */
    | { kind: 'code'; value?: never }
    | { kind: 'select'; value: string; options: Option[] }
    | { kind: 'radio'; value: string; choices: Choice[] }
    | { kind: 'ticks'; value: readonly string[]; choices: Choice[] }
    /** One field a language, `name.ja`: Japanese in sight, the others behind a line that opens. */
    | { kind: 'words'; values: Partial<Record<Locale, string>>; isLong?: boolean }
  )

/** The fields as the browser sends them: one name for each, and for words one a language. */
export const namesOf = ({ name, kind }: SettingsField): string[] =>
  kind === 'words' ? shippedLocales.map((locale) => `${name}.${locale}`) : [name]

/** What stands in a field: what was typed before, else its value. */
export function shownValue(field: SettingsField, typed: Typed | undefined): SettingsField {
  if (!typed) return field
  if (field.kind === 'ticks') return { ...field, value: typed[field.name] ?? [] }
  if (field.kind === 'password' || field.kind === 'code') return field
  if (field.kind !== 'words') return { ...field, value: typed[field.name]?.[0] ?? '' }
  const values = shippedLocales.map((locale) => [locale, typed[`${field.name}.${locale}`]?.[0] ?? ''])
  return { ...field, values: Object.fromEntries(values) }
}

/** The names in the form that have a problem, in the order of the fields. */
export const wrongNames = (fields: readonly SettingsField[], problems: FieldProblems): string[] =>
  fields.flatMap(namesOf).filter((name) => problems[name])

/** A field as the error summary calls it; of words, with the language. */
export function labelOf(fields: readonly SettingsField[], name: string): string {
  const field = fields.find((each) => namesOf(each).includes(name))
  if (field?.kind !== 'words') return field?.label ?? name
  return `${field.label} (${nameOfLocale(name.slice(field.name.length + 1) as Locale)})`
}
