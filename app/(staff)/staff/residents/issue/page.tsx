import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { problemsOf } from '#lib/forms/parse-form.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { nameOfLocale, shippedLocales } from '#lib/locales.ts'
import { issueFormQuery, issueInput, mostLettersOnline } from '#lib/residents/input.ts'
import { initialSecretKinds } from '#lib/residents/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'residents').plain('issue.title') }
}

type Query = Record<string, string | string[] | undefined>

const fields = ['count', 'kind', 'locale', 'validDays'] as const

/** The form for new resident IDs. It is answered by a file, so a mistake in it comes back by the address. */
export default async function IssuePage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireStaff('residents.issue')
  const [locale, query] = await Promise.all([staffLocale(), searchParams])
  const t = textOf(locale, 'residents')
  const shell = textOf(locale, 'shell')
  const asked = issueFormQuery.parse(query)
  const checked = issueInput.safeParse({ ...asked, requestId: randomUUID() }, { reportInput: true })
  const problems = asked.checked && !checked.success ? problemsOf(checked.error) : {}
  const label = {
    count: t('issue.count'),
    kind: t('issue.kind'),
    locale: t('issue.locale'),
    validDays: t('issue.valid_days'),
  }
  const wrong = fields.flatMap((field) => {
    const problem = problems[field]
    return problem ? [{ field, label: label[field], problem: shell(`problem.${problem}`) }] : []
  })
  const errorOf = (field: string) => wrong.find((each) => each.field === field)?.problem
  return (
    <div className="max-w-3xl space-y-6">
      <p>
        <Link href="/staff/residents">{t('issue.back')}</Link>
      </p>
      <Heading level={1} size={2}>
        {t('issue.title')}
      </Heading>
      <p>{t('issue.lead')}</p>
      {wrong.length > 0 && (
        <ErrorSummary title={t('problems_title', { count: wrong.length })} problems={wrong} answer={asked} />
      )}
      {asked.refused && (
        <Notice tone="danger" role="alert" title={t('refused')}>
          <p>{t(`refusal.${asked.refused}`, { letters: asked.missing })}</p>
        </Notice>
      )}
      <Notice tone="warning" title={t('issue.once_title')}>
        <p>{t('issue.once_body')}</p>
      </Notice>
      <form action="/staff/residents/issue/letters" method="post" noValidate className="space-y-6">
        <input type="hidden" name="requestId" value={randomUUID()} />
        <TextField
          name="count"
          label={label.count}
          hint={t('issue.count_hint', { most: mostLettersOnline })}
          required={shell('field.required')}
          error={errorOf('count')}
          defaultValue={asked.count}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-40"
        />
        <SelectField
          name="kind"
          label={label.kind}
          error={errorOf('kind')}
          options={initialSecretKinds.map((kind) => ({
            value: kind,
            label: t.plain(`kind_choice.${kind}`),
          }))}
          defaultValue={asked.kind}
        />
        <SelectField
          name="locale"
          label={label.locale}
          hint={t('issue.locale_hint')}
          error={errorOf('locale')}
          options={shippedLocales.map((value) => ({ value, label: nameOfLocale(value) }))}
          defaultValue={asked.locale}
          className="max-w-xs"
        />
        <TextField
          name="validDays"
          label={label.validDays}
          hint={t('issue.valid_days_hint')}
          required={shell('field.required')}
          error={errorOf('validDays')}
          defaultValue={asked.validDays}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-40"
        />
        <Button icon="print">{t('issue.submit')}</Button>
      </form>
    </div>
  )
}
