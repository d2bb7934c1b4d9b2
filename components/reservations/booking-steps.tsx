import { StepIndicator } from '#components/ui/step-indicator.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'

const steps = ['time', 'details', 'confirm', 'done'] as const

/** Where a resident is on the way to a booking. */
export function BookingSteps({ locale, current }: { locale: Locale; current: (typeof steps)[number] }) {
  const t = textOf(locale, 'reservations')
  return (
    <StepIndicator
      label={t.plain('steps.label')}
      steps={steps.map((id) => ({ id, label: t(`steps.${id}`) }))}
      current={steps.indexOf(current)}
      doneWord={t('steps.past')}
    />
  )
}
