import { EmptyState } from '#components/settings/empty-state.tsx'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { neighboursOf } from '#lib/changes/rules.ts'
import type { FieldForm, KeptField } from '#lib/fields/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { foundRows, type ListQuery } from '#lib/list-query.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { MoveButtons } from './move-buttons.tsx'

type Props = {
  locale: StaffLocale
  form: FieldForm
  fields: KeptField[]
  query: ListQuery<'order' | 'question' | 'kind' | 'state'>
}

/** The questions of one form, in order unless another is asked for; those that are no longer asked stand at the end. */
export function FieldList({ locale, form, fields, query }: Props) {
  const t = textOf(locale, 'forms')
  const inUse = fields.filter(({ retiredAt }) => retiredAt === null)
  const found = foundRows(fields, query, locale, {
    texts: ({ key, label }) => [key, ...Object.values(label)],
    by: {
      order: (field) => fields.indexOf(field),
      question: ({ label }) => localized(label, locale),
      kind: ({ kind }) => t.plain(`kind.${kind}`),
      state: ({ retiredAt, isRequired }) => (retiredAt ? 2 : Number(!isRequired)),
    },
  })
  return (
    <section className="space-y-4">
      <Heading level={2} size={3}>
        {t(`form.${form}`)}
      </Heading>
      <p>{t(`form_lead.${form}`)}</p>
      {found.length === 0 && (
        <EmptyState>
          <p>{fields.length === 0 ? t('empty') : t('none_found')}</p>
        </EmptyState>
      )}
      {found.length > 0 && (
        <Table id={`table-${form}`} caption={t(`form.${form}`)} isCaptionHidden>
          <thead>
            <tr>
              <SortHeadings
                query={query}
                columns={(['question', 'kind', 'state', 'order'] as const).map((name) => ({
                  name,
                  words: t(`column.${name}`),
                }))}
              />
            </tr>
          </thead>
          <tbody>
            {found.map((field) => (
              <tr key={field.key}>
                <th scope="row" className="min-w-44 font-normal">
                  <Link href={`/staff/settings/fields/${form}/${field.key}`}>
                    {localized(field.label, locale)}
                  </Link>
                </th>
                <td>{t(`kind.${field.kind}`)}</td>
                <td>
                  <State locale={locale} field={field} />
                </td>
                <td>
                  {!field.retiredAt && (
                    <MoveButtons
                      locale={locale}
                      field={field}
                      beside={neighboursOf(
                        inUse.map(({ key }) => key),
                        field.key,
                      )}
                      isFirst={field === inUse[0]}
                      isLast={field === inUse.at(-1)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="flex flex-wrap gap-4">
        <ButtonLink href={`/staff/settings/fields/${form}/new`} look="outline">
          {t(`add.${form}`)}
        </ButtonLink>
        <Link href={`/staff/settings/fields/preview?form=${form}`}>{t(`preview.open.${form}`)}</Link>
      </p>
    </section>
  )
}

/** Whether it is asked at all, must be answered, and is seen by residents. */
function State({ locale, field }: { locale: StaffLocale; field: KeptField }) {
  const t = textOf(locale, 'forms')
  if (field.retiredAt) return <StatusTag tone="neutral">{t('state.retired')}</StatusTag>
  return (
    <span className="flex flex-wrap gap-2">
      <StatusTag tone="info">{t(`state.${field.isRequired ? 'required' : 'optional'}`)}</StatusTag>
      {field.visibleTo === 'staff' && <StatusTag tone="warning">{t('state.staff')}</StatusTag>}
    </span>
  )
}
