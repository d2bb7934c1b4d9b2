import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, LabelledControl } from '#components/ui/field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  /** The route that takes the file. */
  action: string
  accept: string
  label: ReactNode
  hint?: ReactNode
  submit: ReactNode
  /** What is said or asked before the file, and after it. */
  before?: ReactNode
  children?: ReactNode
}

/** Takes a file in. A plain form to a route: files are larger than what actions take. */
export function FileForm({ locale, action, accept, label, hint, submit, before, children }: Props) {
  const frame = { name: 'file', label, hint, required: textOf(locale, 'shell')('field.required') }
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate className="space-y-6">
      {before}
      <LabelledControl {...frame}>
        <input
          {...controlAttributes(frame)}
          type="file"
          accept={accept}
          className="control w-full max-w-none"
        />
      </LabelledControl>
      {children}
      <Button>{submit}</Button>
    </form>
  )
}

/** What a browser offers where a table is asked for. */
export const TABLE_FILES = '.csv,text/csv'
