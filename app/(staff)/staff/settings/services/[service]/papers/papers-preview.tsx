import { BringPanel } from '#components/reservations/bring-panel.tsx'
import { ResidentPreview } from '#components/settings/resident-preview.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale, StaffLocale } from '#lib/locales.ts'
import type { EditedService } from '#lib/services/queries.ts'
import {
  type AgentReason,
  type Attendance,
  agentReasons,
  attendances,
  checklistOf,
  type DocumentList,
} from '#lib/services/rules.ts'

type Props = {
  locale: StaffLocale
  service: EditedService
  lists: readonly DocumentList[]
  /** The case and the language that were chosen. */
  asked: { as: Locale; attendance: Attendance; reason: AgentReason | null }
}

/** The list that a resident would read in this case. */
export function PapersPreview({ locale, service, lists, asked: { as, attendance, reason } }: Props) {
  const t = textOf(locale, 'places')
  const words = textOf(locale, 'services')
  const checklist = checklistOf([service], [{ serviceId: service.id, attendance, reason }], lists)
  return (
    <ResidentPreview
      locale={locale}
      as={as}
      title={t('papers.preview_title')}
      lead={t('papers.preview_lead')}
      choices={
        <>
          <SelectField
            key={`attendance ${attendance}`}
            name="attendance"
            label={t('papers.attendance')}
            defaultValue={attendance}
            options={attendances.map((value) => ({ value, label: words.plain(`attendance.${value}`) }))}
          />
          <SelectField
            key={`reason ${reason}`}
            name="reason"
            label={t('papers.reason')}
            defaultValue={reason ?? ''}
            options={[
              { value: '', label: t.plain('papers.no_reason') },
              ...agentReasons.map((value) => ({ value, label: words.plain(`reason.${value}`) })),
            ]}
          />
        </>
      }
    >
      <BringPanel locale={as} checklist={checklist} />
    </ResidentPreview>
  )
}
