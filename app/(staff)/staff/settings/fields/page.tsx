import type { Metadata } from 'next'
import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { ListSearch } from '#components/settings/list-search.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { slowerQuery } from '#lib/changes/input.ts'
import { fieldsList, fieldsQuery } from '#lib/fields/input.ts'
import { fieldsToEdit } from '#lib/fields/queries.ts'
import { fieldForms } from '#lib/fields/rules.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { lastArranged } from '#lib/latest/queries.ts'
import { FieldList } from './field-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'forms').plain('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What residents are asked when they register and when they book, in the order they are asked. */
export default async function FieldsPage({ searchParams }: Props) {
  const staff = await requireStaff('fields.edit')
  const locale = await staffLocale()
  const sent = await searchParams
  const { done } = fieldsQuery.parse(sent)
  const { faster } = slowerQuery.parse(sent)
  const query = fieldsList.parse(sent)
  const t = textOf(locale, 'forms')
  const lists = await Promise.all(
    fieldForms.map(async (form) => [form, await fieldsToEdit(staff, form)] as const),
  )
  const ids = lists.flatMap(([form, fields]) => fields.map(({ key }) => `${form}/${key}`))
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: textOf(locale, 'settings')('back') }}
      title={t('title')}
      lead={t('lead')}
      example={t('example')}
      done={done && t(`done.${done}`)}
      faster={faster && doneMeanwhile(locale, await lastArranged(staff, 'field', ids))}
    >
      <ListSearch
        locale={locale}
        query={query.q}
        label={t('search')}
        kept={{ sort: query.sort, order: query.order }}
      />
      {lists.map(([form, fields]) => (
        <FieldList key={form} locale={locale} form={form} fields={fields} query={query} />
      ))}
    </SettingsPage>
  )
}
