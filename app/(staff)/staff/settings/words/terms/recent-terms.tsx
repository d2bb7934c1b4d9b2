import { ButtonForm } from '#components/shell/button-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { may } from '#lib/staff/access.ts'
import { recentTerms } from '#lib/texts/queries.ts'
import { undoTermAction } from './actions.ts'

/** What was replaced lately, each to be taken back as one; older ones are found in the record of changes. */
export async function RecentTerms({ staff, locale }: { staff: StaffMember; locale: StaffLocale }) {
  const t = textOf(locale, 'texts')
  const recent = await recentTerms(staff)
  return (
    <section aria-labelledby="recent" className="max-w-3xl space-y-3">
      <Heading level={2} size={4} id="recent">
        {t('terms.recent')}
      </Heading>
      {recent.length === 0 && <p>{t('terms.recent_none')}</p>}
      <ul className="space-y-3">
        {recent.map(({ id, at, name, entries, isUndone }) => {
          const line = t.plain('terms.recent_line', {
            moment: momentInWords(at, locale),
            name: name ?? t.plain('edit.history_system'),
            count: entries,
          })
          return (
            <li key={id} className="flex flex-wrap items-center gap-4">
              <span>{line}</span>
              {isUndone ? (
                <StatusTag>{t('terms.recent_undone')}</StatusTag>
              ) : (
                <ButtonForm
                  action={undoTermAction}
                  about={{ name: 'batch', value: id }}
                  words={t('terms.undo')}
                  name={line}
                  refusals={{
                    changed_meanwhile: t('undo_refusal.changed_meanwhile'),
                    undone_already: t('undo_refusal.undone_already'),
                    in_use: t('undo_refusal.in_use'),
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      {recent.length > 0 && may(staff, 'settings.edit') && (
        <p>
          <Link href="/staff/settings/history?thing=text">{t('terms.recent_all')}</Link>
        </p>
      )}
    </section>
  )
}
