import type { Metadata } from 'next'
import { UnfitLetters } from '#components/files/unfit-letters.tsx'
import { FileForm, TABLE_FILES } from '#components/settings/file-form.tsx'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { retiredWords } from '#components/staff/retire-words.ts'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { fileProblemOf } from '#lib/auth/table-file.ts'
import { currentTime } from '#lib/clock.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { personnelQuery } from '#lib/personnel/input.ts'
import { retiredOfImport } from '#lib/personnel/queries.ts'
import { MOST_NEW_PEOPLE } from '#lib/personnel/rules.ts'

/** So many who have left are named at once. */
const MOST_NAMED = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'personnel').plain('import.title') }
}

/** Gives the list of people out as a table, and takes one in. Plain forms to routes: they carry files. */
export default async function PeopleImportPage({ searchParams }: Props) {
  const staff = await requireStaff('staff.edit')
  const [locale, asked] = await Promise.all([staffLocale(), searchParams])
  const { refused, table } = personnelQuery.parse(asked)
  const gone =
    refused === 'already_retired' && table ? await retiredOfImport(staff, table, currentTime()) : []
  const t = textOf(locale, 'personnel')
  const problem = fileProblemOf(staff, asked.unfit)
  return (
    <SettingsPage
      back={{ href: '/staff/settings/staff', words: t('back.people') }}
      title={t('import.title')}
      lead={t('import.lead', { most: MOST_NEW_PEOPLE })}
      example={t('import.example')}
    >
      {refused && (
        <Notice tone="danger" role="alert" title={t('import.refused')}>
          <p>{t(`refusal.${refused}`)}</p>
          {gone.length > 0 && (
            <ul className="list-disc pl-6">
              {retiredWords(gone.slice(0, MOST_NAMED), locale).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <Panel>
        <form action="/staff/settings/staff/export.csv" id="files" className="space-y-6">
          <Heading level={2} size={3}>
            {t('export.title')}
          </Heading>
          <p>{t('export.lead')}</p>
          {problem && <UnfitLetters locale={locale} problem={problem} />}
          <RadioGroup
            name="format"
            label={t('export.encoding')}
            chosen={['utf-8']}
            choices={[
              { value: 'utf-8', label: t('export.utf8') },
              { value: 'cp932', label: t('export.cp932'), hint: t('export.cp932_hint') },
            ]}
          />
          <Button look="outline">{t('export.submit')}</Button>
        </form>
      </Panel>
      <Panel>
        <FileForm
          locale={locale}
          action="/staff/settings/staff/import/file"
          accept={TABLE_FILES}
          label={t('import.file')}
          submit={t('import.compare')}
          before={
            <Heading level={2} size={3}>
              {t('import.take')}
            </Heading>
          }
        />
      </Panel>
    </SettingsPage>
  )
}
