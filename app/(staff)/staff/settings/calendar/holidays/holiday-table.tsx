import { refusalWords } from '#components/openings/refusal-words.ts'
import { SortHeadings } from '#components/settings/sort-headings.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { dayInWords } from '#lib/date-words.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Kept, ListQuery } from '#lib/list-query.ts'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { HolidayLine } from '#lib/openings/queries.ts'
import type { DraftRefusal } from '#lib/openings/rules.ts'

type State = FormState<DraftRefusal>

type Props = {
  locale: StaffLocale
  lines: HolidayLine[]
  query: ListQuery<'day' | 'name' | 'state'>
  kept: Kept
  /** The newest change of a day that stands here. */
  seen: number
  action: (state: State, form: FormData) => Promise<State>
}

/** The holidays of a year: what the law and the city call them, and a button to treat each the other way. */
export function HolidayTable({ locale, lines, query, kept, seen, action }: Props) {
  const t = textOf(locale, 'openings')
  return (
    <Table id="holidays" caption={t('holidays.title')} isCaptionHidden>
      <thead>
        <tr>
          <SortHeadings
            query={query}
            kept={kept}
            columns={(['day', 'name', 'state'] as const).map((name) => ({
              name,
              words: t(`holidays.${name}`),
            }))}
          />
          <th scope="col">{t('holidays.act')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const day = dayInWords(line.day, locale)
          const act = line.national && line.isHoliday ? 'remove' : 'restore'
          return (
            <tr key={line.day}>
              <td className="whitespace-nowrap">{day}</td>
              <td className="min-w-28">{localized(line.own ?? line.national ?? { ja: '' }, locale)}</td>
              <td>
                <HolidayState locale={locale} line={line} />
              </td>
              <td className="min-w-56">
                <ButtonForm
                  action={action}
                  about={[
                    { name: 'act', value: `${act}/${line.day}` },
                    { name: 'seen', value: seen },
                  ]}
                  words={t(`holidays.${act}`)}
                  name={day}
                  refusals={refusalWords(locale)}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

function HolidayState({ locale, line }: { locale: StaffLocale; line: HolidayLine }) {
  const t = textOf(locale, 'openings')
  if (!line.isHoliday) return <StatusTag tone="warning">{t('holidays.ordinary')}</StatusTag>
  return line.national ? (
    <StatusTag>{t('holidays.national')}</StatusTag>
  ) : (
    <StatusTag tone="info">{t('holidays.own')}</StatusTag>
  )
}
