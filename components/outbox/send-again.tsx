import { ButtonForm } from '#components/shell/button-form.tsx'
import type { FormState } from '#lib/forms/form-state.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { SendAgainRefusal } from '#lib/outbox/rules.ts'

type Props = {
  locale: StaffLocale
  action: (state: FormState<SendAgainRefusal>, form: FormData) => Promise<FormState<SendAgainRefusal>>
  id: string
  /** What tells this mail from the others: its reservation number, or what it is about. */
  name: string
}

/** The button that sends a failed mail again, with its words. */
export function SendAgain({ locale, action, id, name }: Props) {
  const t = textOf(locale, 'outbox')
  return (
    <ButtonForm
      action={action}
      about={{ name: 'id', value: id }}
      words={t('sendAgain')}
      name={name}
      refusals={{
        not_failed: t('refusal.not_failed'),
        outdated: t('refusal.outdated'),
        forgotten: t('refusal.forgotten'),
      }}
    />
  )
}
