import type { ReactNode } from 'react'
import { UnfitLetters } from '#components/files/unfit-letters.tsx'
import { Button } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/choice-group.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type FileProblem, type TableFormat, tableFormats } from '#lib/table.ts'

type Props = {
  locale: StaffLocale
  /** The route that answers the list as a file. */
  action: string
  /** What the list was asked by, as it stands in the address of its page. */
  kept: Readonly<Record<string, string>>
  /** Why the last file was not made. */
  problem: FileProblem | null
  /** What the list can be had as, the usual one first; a list with long texts fits no sheet. */
  formats?: readonly TableFormat[]
  /** What is not in the file. */
  hint?: ReactNode
  /** Behind its title, on a page that is about something else. */
  isFolded?: boolean
}

/** To print a list or take it along: in which form, and where that was not possible, why. */
export function FileChoice(props: Props) {
  const { locale, action, kept, problem, formats = tableFormats, hint, isFolded = false } = props
  const t = textOf(locale, 'reports')
  const usual = problem ? 'utf-8' : formats[0]
  const title = t(formats.includes('pdf') ? 'files.title' : 'files.title_saved')
  const form = (
    <Panel>
      <form action={action} id={isFolded ? undefined : 'files'} className="no-print space-y-4">
        {!isFolded && (
          <Heading level={2} size={3}>
            {title}
          </Heading>
        )}
        {hint && <p>{hint}</p>}
        {problem && <UnfitLetters locale={locale} problem={problem} />}
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <RadioGroup
          name="format"
          label={t('files.format')}
          chosen={usual ? [usual] : []}
          choices={[
            { value: 'pdf', label: t('files.pdf'), hint: t('files.pdf_hint') },
            { value: 'utf-8', label: t('files.utf8'), hint: t('files.utf8_hint') },
            { value: 'cp932', label: t('files.cp932'), hint: t('files.cp932_hint') },
          ].filter(({ value }) => formats.some((format) => format === value))}
        />
        <Button look="outline">{t('files.submit')}</Button>
      </form>
    </Panel>
  )
  if (!isFolded) return form
  return (
    <details id="files" className="no-print" open={problem !== null}>
      <summary className="link">{title}</summary>
      {form}
    </details>
  )
}
