import type { PaperVariable } from '#lib/documents/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { NoticeVariables, TemplateVariable } from '#lib/notices/rules.ts'

type Name = TemplateVariable | PaperVariable

/** What a text may say of its reader: how it is written, what it means, and what stands there for the sample. */
export type Variable = { name: string; form: string; meaning: string; example: string }

/** The variables of a notice, each as it is written into the text. */
export function variablesInWords(
  names: readonly Name[],
  sample: NoticeVariables,
  locale: StaffLocale,
): Variable[] {
  const t = textOf(locale, 'templates')
  return names.map((name) => ({
    name,
    form: formOf(name, sample[name]),
    meaning: t.plain(`variable.${name}`),
    example: exampleOf(sample[name]),
  }))
}

/** How it is written: a text in braces, a list in a loop, a switch in a condition. */
function formOf(name: Name, value: unknown): string {
  if (name === 'bring') return BRING
  if (Array.isArray(value)) return `{% for line in ${name} %}\n{{ line }}\n{% endfor %}`
  return typeof value === 'boolean' ? `{% if ${name} %}\n…\n{% else %}\n…\n{% endif %}` : `{{ ${name} }}`
}

const BRING =
  '{% for list in bring %}\n{{ list.heading }}\n{% for item in list.items %}\n- {{ item }}\n{% endfor %}\n{% endfor %}'

function exampleOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  return value.map((line) => (typeof line === 'string' ? line : line.items.join(' / '))).join(' / ')
}
