import type { Metadata, Route } from 'next'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { ThingHistory } from '#components/settings/thing-history.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Table } from '#components/ui/table.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { inquiryQuery } from '#lib/inquiries/input.ts'
import { choicesToEdit } from '#lib/inquiries/queries.ts'
import { choiceLists, inOrder } from '#lib/inquiry-choices.ts'
import { localized } from '#lib/locales.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'inquiries').plain('settings.title') }
}

/** What staff choose from when they write an inquiry, and the templates of answers, in the order in which forms have them. */
export default async function InquiryChoicesPage({ searchParams }: Props) {
  const staff = await requireStaff('inquiries.edit_choices')
  const [locale, { inquiryChoices, inquiryTemplates }, choices, templates, asked] = await Promise.all([
    staffLocale(),
    choicesToEdit(staff),
    historyOf(staff, 'setting', 'inquiryChoices'),
    historyOf(staff, 'setting', 'inquiryTemplates'),
    searchParams,
  ])
  const { done } = inquiryQuery.parse(asked)
  const t = textOf(locale, 'inquiries')
  const lists = [
    ...choiceLists.map((name) => ({ name, entries: inquiryChoices.filter(({ list }) => list === name) })),
    { name: 'template' as const, entries: inquiryTemplates },
  ]
  const changes = [...choices, ...templates].toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return (
    <SettingsPage
      isWide
      back={{ href: '/staff/settings', words: t('settings.back_settings') }}
      title={t('settings.title')}
      lead={t('settings.lead')}
      example={t('settings.example')}
      done={done && t(`done.${done}`)}
    >
      {lists.map(({ name, entries }) => (
        <section key={name} className="space-y-3">
          <Heading level={2} size={3} id={name}>
            {t(`settings.list.${name}`)}
          </Heading>
          <p>{t(`settings.list_lead.${name}`)}</p>
          {entries.length === 0 && <p>{t('settings.none')}</p>}
          {entries.length > 0 && (
            <Table id={`table-${name}`} caption={t(`settings.list.${name}`)} isCaptionHidden>
              <thead>
                <tr>
                  <th scope="col">{t('settings.position')}</th>
                  <th scope="col">{t('settings.name')}</th>
                  <th scope="col">{t('settings.is_used')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.toSorted(inOrder).map((entry) => (
                  <tr key={entry.id}>
                    <td>{entry.position}</td>
                    <th scope="row" className="min-w-44">
                      <Link href={`/staff/settings/inquiries/${name}/${entry.id}` as Route}>
                        {localized(entry.name, locale)}
                      </Link>
                    </th>
                    <td>{t(entry.isRetired ? 'settings.retired' : 'settings.used')}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
          <p>
            <ButtonLink look="outline" href={`/staff/settings/inquiries/${name}/new`}>
              {t(`settings.add.${name}`)}
            </ButtonLink>
          </p>
        </section>
      ))}
      <ThingHistory locale={locale} changes={changes} labels={{}} />
    </SettingsPage>
  )
}
