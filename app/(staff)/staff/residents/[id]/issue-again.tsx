import { randomUUID } from 'node:crypto'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { IssueAgainRefusal } from '#lib/residents/issue-again.ts'
import type { ResidentFile } from '#lib/residents/queries.ts'
import { initialSecretKinds, newestOf } from '#lib/residents/rules.ts'

type Props = {
  locale: StaffLocale
  person: ResidentFile
  refused: Exclude<IssueAgainRefusal, 'changed_meanwhile'> | 'unprintable' | undefined
  /** Letters (字) that no font has to print them. */
  missing: string
  /** The number of days was no such number. */
  isWrong: boolean
}

/** Another sheet for a letter that was lost or has run out. The answer is a file, so a refusal comes by the address. */
export function IssueAgain({ locale, person: { id, events }, refused, missing, isWrong }: Props) {
  const t = textOf(locale, 'residents')
  const shell = textOf(locale, 'shell')
  return (
    <section aria-labelledby="again" className="space-y-3">
      <Heading level={2} size={3} id="again">
        {t('again.title')}
      </Heading>
      {refused && (
        <Notice tone="danger" role="alert" title={t('refused')}>
          <p>{t(`refusal.${refused}`, { letters: missing })}</p>
        </Notice>
      )}
      <p>{t('again.body')}</p>
      <form action={`/staff/residents/${id}/letter`} method="post" noValidate className="space-y-4">
        <input type="hidden" name="requestId" value={randomUUID()} />
        <input type="hidden" name="seen" value={newestOf(events, 'issued_again')} />
        <SelectField
          name="kind"
          label={t('issue.kind')}
          options={initialSecretKinds.map((kind) => ({ value: kind, label: t.plain(`kind.${kind}`) }))}
          className="max-w-xs"
        />
        <TextField
          name="validDays"
          label={t('issue.valid_days')}
          hint={t('issue.valid_days_hint')}
          error={isWrong && shell('problem.number')}
          required={shell('field.required')}
          defaultValue="60"
          inputMode="numeric"
          autoComplete="off"
          className="max-w-40"
        />
        <Button look="outline" icon="print">
          {t('again.submit')}
        </Button>
      </form>
    </section>
  )
}
