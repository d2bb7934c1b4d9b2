import type { ReactNode } from 'react'
import { CheckboxGroup, RadioGroup } from '#components/ui/choice-group.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { LocalizedField } from './localized-field.tsx'
import type { SettingsField } from './settings-field.ts'

type Props = {
  field: SettingsField
  errorOf: (name: string) => ReactNode
  required: ReactNode
  otherLanguages: ReactNode
}

/** The control of one question. */
export function SettingsInput({ field, errorOf, required, otherLanguages }: Props) {
  const { name, label, hint, isRequired } = field
  const frame = { name, label, hint, error: errorOf(name), ...(isRequired && { required }) }
  switch (field.kind) {
    case 'words':
      return (
        <LocalizedField field={field} errorOf={errorOf} required={required} otherLanguages={otherLanguages} />
      )
    case 'ticks':
      // React keeps what was ticked when it draws a group again; another key makes it a new one.
      return (
        <CheckboxGroup key={field.value.join()} {...frame} choices={field.choices} chosen={field.value} />
      )
    case 'radio':
      return <RadioGroup key={field.value} {...frame} choices={field.choices} chosen={[field.value]} />
    case 'select':
      return <SelectField key={field.value} {...frame} options={field.options} defaultValue={field.value} />
    case 'lines':
      return <TextArea {...frame} lang={field.lang} defaultValue={field.value} rows={6} />
    case 'line':
      return <TextField {...frame} lang={field.lang} defaultValue={field.value} autoComplete="off" />
    case 'password':
      return (
        <TextField
          {...frame}
          type="password"
          autoComplete={field.isKnown ? 'current-password' : 'new-password'}
          autoCapitalize="none"
          spellCheck={false}
          className="max-w-md"
        />
      )
    case 'code':
      return <TextField {...frame} autoComplete="one-time-code" autoCapitalize="none" className="max-w-56" />
    case 'date':
      return <TextField {...frame} type="date" defaultValue={field.value} className="max-w-56" />
    default:
      return (
        <TextField
          {...frame}
          defaultValue={field.value}
          inputMode={field.kind === 'number' ? 'numeric' : undefined}
          autoComplete="off"
          className="max-w-48"
        />
      )
  }
}
