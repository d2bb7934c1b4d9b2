import { Button, ButtonLink } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { accountKinds, placeKinds, visitKinds } from '#lib/notices/rules.ts'
import type { LetterFilter } from '#lib/outbox/input.ts'
import { letterListPath, outboxStatuses } from '#lib/outbox/rules.ts'

type Props = { locale: StaffLocale; chosen: LetterFilter }

/** One state of mails, or all; and what they are about. */
export function LetterFilters({ locale, chosen }: Props) {
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
      <KindFilter locale={locale} chosen={chosen} />
    </div>
  )
}

/** A form of its own address, so that the list can be shown again and shared. */
function KindFilter({ locale, chosen }: Props) {
  const t = textOf(locale, 'outbox')
  const kinds = [...visitKinds, ...placeKinds, ...accountKinds]
  return (
    <search>
      <form action="/staff/mail" className="flex flex-wrap items-end gap-2">
        {chosen.status && <input type="hidden" name="status" value={chosen.status} />}
        <input type="hidden" name="sort" value={chosen.sort} />
        <input type="hidden" name="order" value={chosen.order} />
        <TextField
          name="q"
          type="search"
          label={t('list.number')}
          defaultValue={chosen.q}
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
        <Button look="outline" icon="search">
          {t('filter.submit')}
        </Button>
      </form>
    </search>
  )
}
