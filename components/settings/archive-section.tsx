import type { ComponentProps, ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { doneMeanwhile } from './changed-meanwhile.tsx'
import { settingsFormWords } from './form-words.tsx'
import { SettingsForm } from './settings-form.tsx'

type Props = {
  locale: StaffLocale
  /** Who changed it last, and when. */
  last: Parameters<typeof doneMeanwhile>[1]
  action: ComponentProps<typeof SettingsForm<'changed_meanwhile'>>['action']
  lead: ReactNode
  submit: ReactNode
}

/** Into the archive, or back out of it: a button that first shows what that would do. */
export function ArchiveSection({ locale, last, action, lead, submit }: Props) {
  const t = textOf(locale, 'places')
  return (
    <section aria-labelledby="archive" className="space-y-4">
      <Heading level={2} size={3} id="archive">
        {t('archive.title')}
      </Heading>
      <p>{lead}</p>
      <SettingsForm
        action={action}
        sections={[]}
        words={settingsFormWords(locale)}
        refusals={{ changed_meanwhile: doneMeanwhile(locale, last) }}
        submit={submit}
      />
    </section>
  )
}
