import { namesOf, type SettingsField, shownValue } from '#components/settings/settings-field.ts'
import { type Asked, isWholeForm, typedInAddress } from '#lib/forms/typed-address.ts'

/** Fields with what the address has for them: of a whole form everything, else only what is named there. */
export function prefilled(fields: SettingsField[], asked: Asked): SettingsField[] {
  const typed = typedInAddress(asked)
  const isWhole = isWholeForm(asked)
  return fields.map((field) =>
    isWhole || namesOf(field).some((name) => typed[name]) ? shownValue(field, typed) : field,
  )
}
