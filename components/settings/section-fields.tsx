import type { ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'
import type { Typed } from '#lib/forms/form-state.ts'
import { type SettingsField, shownValue } from './settings-field.ts'
import { SettingsInput } from './settings-input.tsx'

export type SettingsSection = {
  title?: ReactNode
  lead?: ReactNode
  fields: SettingsField[]
  /** Short fields stand beside one another, and choices too. */
  isCompact?: boolean
  /** Shut at first: what asks nothing of most people. It opens by itself where something in it was typed or is wrong. */
  isFolded?: boolean
  /** Below the fields: buttons that fill them in. */
  after?: ReactNode
}

type Props = {
  section: SettingsSection
  typed: Typed | undefined
  errorOf: (name: string) => ReactNode
  words: { required: ReactNode; otherLanguages: ReactNode }
}

/** The questions of a form that belong together, with what was typed and what is wrong. */
export function SectionFields({ section, typed, errorOf, words }: Props) {
  const fields = (
    <div className={section.isCompact ? 'compact-fields' : 'space-y-6'}>
      {section.fields.map((field) => (
        <SettingsInput
          key={field.name}
          field={shownValue(field, typed)}
          errorOf={errorOf}
          required={words.required}
          otherLanguages={words.otherLanguages}
        />
      ))}
    </div>
  )
  if (section.isFolded)
    return (
      <details
        className="more"
        open={section.fields.some(({ name }) => errorOf(name) || typed?.[name]?.some((each) => each !== ''))}
      >
        <summary>{section.title}</summary>
        <div className="space-y-6">
          {section.lead && <p>{section.lead}</p>}
          {fields}
        </div>
      </details>
    )
  return (
    <section className="space-y-6">
      {section.title && (
        <Heading level={2} size={4}>
          {section.title}
        </Heading>
      )}
      {section.lead && <p>{section.lead}</p>}
      {fields}
      {section.after}
    </section>
  )
}
