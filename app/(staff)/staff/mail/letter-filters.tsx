import { WordField } from '#components/settings/list-search.tsx'
import { SearchForm, type SentSearch } from '#components/settings/search-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { accountKinds, placeKinds, visitKinds } from '#lib/notices/rules.ts'
import type { LetterFilter } from '#lib/outbox/input.ts'
import { letterListPath, outboxStatuses } from '#lib/outbox/rules.ts'
import { staffKinds } from '#lib/staff/rules.ts'

type Props = {
  locale: StaffLocale
  /** With the number sealed, as the links of the list bear it. */
  chosen: LetterFilter
  words: string
  sent: SentSearch
  /** Mails about the accounts of staff are there for who keeps these. */
  seesStaff: boolean
}

/** One state of mails, or all; and what they are about. */
export function LetterFilters({ locale, chosen, words, sent, seesStaff }: Props) {
  const t = textOf(locale, 'outbox')
  return (
    <div className="space-y-4">
      <nav aria-label={t.plain('filter.label')} className="flex flex-wrap gap-2">
        {[undefined, ...outboxStatuses].map((status) => (
          <ButtonLink
            key={status ?? 'all'}
            href={letterListPath({ ...chosen, status, page: 1 })}
            look={status === chosen.status ? 'solid' : 'outline'}
            size="small"
            aria-current={status === chosen.status ? 'true' : undefined}
          >
            {status ? t(`status.${status}`) : t('filter.all')}
            {status === chosen.status && <VisuallyHidden>{t('filter.chosen')}</VisuallyHidden>}
          </ButtonLink>
        ))}
      </nav>
      <KindFilter locale={locale} chosen={chosen} words={words} sent={sent} seesStaff={seesStaff} />
    </div>
  )
}

function KindFilter({ locale, chosen, words, sent, seesStaff }: Props) {
  const t = textOf(locale, 'outbox')
  const kinds = [...visitKinds, ...placeKinds, ...accountKinds, ...(seesStaff ? staffKinds : [])]
  const { status, sort, order } = chosen
  return (
    <SearchForm
      locale={locale}
      sent={sent}
      kept={{ ...(status && { status }), sort, order }}
      submit={t('filter.submit')}
    >
      <WordField
        locale={locale}
        sent={sent}
        name="q"
        label={t('list.number')}
        query={words}
        inputMode="numeric"
        maxLength={40}
      />
      <SelectField
        key={chosen.kind}
        name="kind"
        label={t('list.kind')}
        options={[
          { value: '', label: t.plain('filter.all') },
          ...kinds.map((value) => ({ value, label: t.plain(`kind.${value}`) })),
        ]}
        defaultValue={chosen.kind ?? ''}
      />
    </SearchForm>
  )
}
