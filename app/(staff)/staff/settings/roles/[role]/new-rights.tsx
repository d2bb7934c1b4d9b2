import { doneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { ButtonForm } from '#components/shell/button-form.tsx'
import { roleRefusals } from '#components/staff/role-refusals.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import type { LastChange } from '#lib/changes/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { RoleToShow } from '#lib/roles/queries.ts'
import { may } from '#lib/staff/access.ts'
import { addRightsAction, leaveRightsAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  role: RoleToShow
  seen: number
  last: LastChange | undefined
}

/** What the product has gained since this role was decided about: added in one step by who may give it, or left out. */
export function NewRights({ locale, staff, role, seen, last }: Props) {
  const t = textOf(locale, 'roles')
  if (role.newRights.length === 0) return null
  const about = [
    { name: 'rights', value: role.newRights.join(' ') },
    { name: 'seen', value: seen },
  ]
  const refusals = { ...roleRefusals(locale), changed_meanwhile: doneMeanwhile(locale, last) }
  const address = { role: role.id }
  return (
    <Notice tone="warning" title={t('new_rights.title')} id="new-rights">
      <div className="space-y-3">
        <p>{t(role.isSeenKnown ? 'new_rights.lead' : 'new_rights.lead_unknown')}</p>
        <ul className="list-disc ps-6">
          {role.newRights.map((right) => (
            <li key={right}>{t(`permission.${right}`)}</li>
          ))}
        </ul>
        {may(staff, 'roles.edit') && (
          <>
            {role.newRights.every((right) => may(staff, right)) ? (
              <ButtonForm
                action={addRightsAction.bind(null, address)}
                about={about}
                words={t('new_rights.add')}
                refusals={refusals}
              />
            ) : (
              <p>{t('new_rights.not_all')}</p>
            )}
            <ButtonForm
              action={leaveRightsAction.bind(null, address)}
              about={about}
              look="quiet"
              words={t('new_rights.leave')}
              refusals={refusals}
            />
            <p className="field-hint">{t('new_rights.leave_hint')}</p>
          </>
        )}
      </div>
    </Notice>
  )
}
