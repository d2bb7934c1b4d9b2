'use client'

import { type MouseEvent, type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { withText } from '#lib/inquiry-answer.ts'

type Template = {
  id: string
  name: string
  text: string
  /** What is said when it stands in the answer. */
  isIn: ReactNode
}

/**
 * One button for each text, at the end of what is answered already. Where a script runs the text is there at once and
 * whoever listens to a caller types on; without one the button sends the form, which comes back with the text in it.
 */
export function TemplatePicker({ templates }: { templates: Template[] }) {
  const [last, setLast] = useState<Template>()
  const putIn = (template: Template) => (event: MouseEvent<HTMLButtonElement>) => {
    const answer = event.currentTarget.form?.elements.namedItem('answer')
    if (!(answer instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    answer.value = withText(answer.value, template.text)
    setLast(template)
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {templates.map((template) => (
          <Button
            key={template.id}
            look="outline"
            name="template"
            value={template.id}
            onClick={putIn(template)}
          >
            {template.name}
          </Button>
        ))}
      </div>
      <p aria-live="polite" className="field-hint">
        {last?.isIn}
      </p>
    </>
  )
}
