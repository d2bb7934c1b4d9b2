'use client'

import type { ReactNode } from 'react'
import { SettingsForm, type SettingsFormProps } from '#components/settings/settings-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { FieldDraft, FieldRefusal } from '#lib/fields/rules.ts'
import { type Locale, languageTag } from '#lib/locales.ts'
import { askedFields } from './asked-fields.tsx'
import { FieldInputs } from './field-inputs.tsx'
import type { FieldWords } from './field-props.ts'

export type DraftWords = Record<'button' | 'title' | 'lead' | 'staffOnly', ReactNode> & {
  /** What the inputs say, in every language that a preview can have. */
  inputs: Record<Locale, FieldWords>
}

type Props = SettingsFormProps<FieldRefusal, FieldDraft> & { draft: DraftWords }

/** The form that defines a question, with the question as it is being edited: saved or not, as residents would see it. */
export const QuestionForm = ({ draft, ...form }: Props) => (
  <SettingsForm
    {...form}
    preview={{ button: draft.button, show: (shown) => <QuestionPreview shown={shown} words={draft} /> }}
  />
)

function QuestionPreview({ shown: { field, as, theme }, words }: { shown: FieldDraft; words: DraftWords }) {
  const isAsked = field.visibleTo !== 'staff'
  return (
    <section aria-labelledby="draft" className="space-y-4">
      <Heading level={2} size={3} id="draft">
        {words.title}
      </Heading>
      <p>{isAsked ? words.lead : words.staffOnly}</p>
      {isAsked && (
        <div
          lang={languageTag(as)}
          data-ruby={as === 'ja-easy' ? '' : undefined}
          data-theme={theme}
          className="panel bg-page text-ink"
        >
          <FieldInputs
            fields={askedFields([{ key: 'draft', ...field }], as)}
            words={words.inputs[as]}
            values={{}}
            problems={{}}
          />
        </div>
      )}
    </section>
  )
}
