import type { Route } from 'next'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from '#components/ui/link.tsx'
import type { historyOf } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { ArchiveSection } from './archive-section.tsx'
import { changedMeanwhile } from './changed-meanwhile.tsx'
import { settingsFormWords } from './form-words.tsx'
import type { SettingsSection } from './section-fields.tsx'
import { SettingsForm } from './settings-form.tsx'
import { SettingsPage } from './settings-page.tsx'
import { ThingHistory } from './thing-history.tsx'

type Props = Pick<ComponentProps<typeof SettingsPage>, 'back' | 'title' | 'lead' | 'example' | 'done'> & {
  locale: StaffLocale
  /** Ways to what belongs to it. */
  links: readonly { href: Route; words: ReactNode }[]
  save: ComponentProps<typeof SettingsForm<'changed_meanwhile'>>['action']
  /** The newest change of it that the form has seen. */
  seen: number
  sections: SettingsSection[]
  preview: ReactNode
  archive: Omit<ComponentProps<typeof ArchiveSection>, 'locale' | 'last'>
  changes: Awaited<ReturnType<typeof historyOf>>
  /** What columns are called that stand on no form. */
  labels?: Record<string, string>
}

/** A counter or a service: its form, how residents see it, the archive, and who changed what. */
export function ThingEditor({ locale, links, save, seen, sections, preview, archive, ...rest }: Props) {
  const { changes, labels, ...page } = rest
  const [last] = changes
  const t = textOf(locale, 'places')
  const names = sections.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label]))
  return (
    <SettingsPage {...page}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {links.map(({ href, words }) => (
          <li key={href}>
            <Link href={href}>{words}</Link>
          </li>
        ))}
      </ul>
      <SettingsForm
        words={settingsFormWords(locale)}
        refusals={{ changed_meanwhile: changedMeanwhile(locale, last) }}
        action={save}
        hidden={{ seen }}
        sections={sections}
      />
      {preview}
      <ArchiveSection locale={locale} last={last} {...archive} />
      <ThingHistory
        locale={locale}
        changes={changes}
        labels={{
          position: t.plain('history.order'),
          archivedAt: t.plain('history.archivedAt'),
          ...labels,
          ...Object.fromEntries(names),
        }}
      />
    </SettingsPage>
  )
}
