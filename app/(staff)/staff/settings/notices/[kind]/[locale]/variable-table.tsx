import { Table } from '#components/ui/table.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { NoticeVariables, TemplateVariable } from '#lib/notices/rules.ts'

type Props = {
  locale: StaffLocale
  names: TemplateVariable[]
  sample: NoticeVariables | null
  lang: string
}

/** What a text may say of its reader, each to be copied as it stands, with an example. */
export function VariableTable({ locale, names, sample, lang }: Props) {
  const t = textOf(locale, 'templates')
  return (
    <Table id="variables" caption={t('variables')}>
      <thead>
        <tr>
          <th scope="col">{t('column.variable')}</th>
          <th scope="col">{t('column.meaning')}</th>
          <th scope="col">{t('column.example')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row" className="font-mono font-normal">
              {formOf(name, sample?.[name])}
            </th>
            <td>{t(`variable.${name}`)}</td>
            <td lang={lang}>{exampleOf(sample?.[name])}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** How it is written: a text in braces, a list in a loop, a switch in a condition. */
function formOf(name: TemplateVariable, value: unknown): string {
  if (name === 'bring') return '{% for list in bring %}…{% endfor %}'
  if (Array.isArray(value)) return `{% for line in ${name} %}{{ line }}{% endfor %}`
  return typeof value === 'boolean' ? `{% if ${name} %}…{% endif %}` : `{{ ${name} }}`
}

function exampleOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  return value.map((line) => (typeof line === 'string' ? line : line.items.join(' / '))).join(' / ')
}
