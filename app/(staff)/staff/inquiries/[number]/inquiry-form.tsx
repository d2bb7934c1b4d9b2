import { changesInWords, type NamedThings } from '#components/inquiries/change-words.ts'
import { inquiryRefusals } from '#components/inquiries/inquiry-refusals.ts'
import { inquirySections } from '#components/inquiries/inquiry-sections.tsx'
import { settingsFormWords } from '#components/settings/form-words.tsx'
import { SettingsForm } from '#components/settings/settings-form.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { keptStaffTyped } from '#lib/auth/staff-typed-form.ts'
import { currentTime } from '#lib/clock.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { type InquiryFile, inquiryAssignees } from '#lib/inquiries/queries.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { changeInquiryAction, undoInquiryAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  inquiry: InquiryFile
  settings: CitySettings
  named: NamedThings
}

/** The form that changes an inquiry, and the button that takes its last change back. */
export async function InquiryForm({ locale, staff, inquiry, settings, named }: Props) {
  const t = textOf(locale, 'inquiries')
  const { number, version } = inquiry
  const [kept, assignees] = await Promise.all([
    keptStaffTyped(staff, `/staff/inquiries/${number}`),
    inquiryAssignees(staff, currentTime()),
  ])
  const isThere = assignees.some(({ id }) => id === inquiry.assigneeId)
  const own = inquiry.assigneeId && !isThere ? [{ id: inquiry.assigneeId, name: inquiry.assignee ?? '' }] : []
  const keepsPeople = settings.residentData === 'stored'
  const refusals = {
    ...inquiryRefusals(locale),
    changed_meanwhile: <Meanwhile {...{ locale, inquiry, named }} />,
  }
  return (
    <section aria-labelledby="edit" className="space-y-6">
      <Heading level={2} size={3} id="edit">
        {t('page.edit')}
      </Heading>
      <div className="inquiry-form">
        <SettingsForm
          action={changeInquiryAction.bind(null, number)}
          words={settingsFormWords(locale)}
          kept={kept}
          hidden={{ version, ...(!keepsPeople && { asker: 'anonymous' }) }}
          refusals={refusals}
          submit={t('form.change')}
          sections={inquirySections(locale, {
            choices: settings.inquiryChoices,
            templates: settings.inquiryTemplates,
            counters: named.counters,
            assignees: [...assignees, ...own],
            keepsPeople,
            from: inquiry.state,
            values: {
              ...inquiry,
              residentNumber: inquiry.residentNumber ?? '',
              visitNumber: inquiry.visitNumber ?? '',
            },
          })}
        />
      </div>
      {inquiry.canUndo && (
        <ButtonForm
          action={undoInquiryAction.bind(null, number)}
          about={{ name: 'version', value: version }}
          words={t('history.undo')}
          refusals={refusals}
        />
      )}
    </section>
  )
}

/** What somebody else did with it last, for who was slower. */
function Meanwhile({ locale, inquiry, named }: Pick<Props, 'locale' | 'inquiry' | 'named'>) {
  const t = textOf(locale, 'inquiries')
  const last = inquiry.events.at(0)
  return (
    <>
      {t('refusal.changed_meanwhile')}
      <br />
      {last &&
        t('refusal.changed_by', {
          moment: momentInWords(last.at, locale),
          name: last.by ?? t.plain('history.job'),
          what: changesInWords(locale, last.changes, named).join(t.plain('and')),
        })}
      <br />
      {t('refusal.changed_what_now')}
    </>
  )
}
