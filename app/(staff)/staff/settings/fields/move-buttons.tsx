import { Button } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Neighbours } from '#lib/changes/rules.ts'
import type { KeptField } from '#lib/fields/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import { moveFieldAction } from './actions.ts'

type Props = {
  locale: StaffLocale
  field: KeptField
  /** The questions above and below it. */
  beside: Neighbours
  isFirst: boolean
  isLast: boolean
}

/** Up and down, each a form of its own: it works without script. */
export function MoveButtons({ locale, field, beside, isFirst, isLast }: Props) {
  const t = textOf(locale, 'forms')
  const ways = [...(isFirst ? [] : (['up'] as const)), ...(isLast ? [] : (['down'] as const))]
  return (
    <form action={moveFieldAction} className="flex gap-2">
      <input type="hidden" name="form" value={field.form} />
      <input type="hidden" name="key" value={field.key} />
      <input type="hidden" name="above" value={beside.above} />
      <input type="hidden" name="below" value={beside.below} />
      {ways.map((way) => (
        <Button key={way} look="quiet" size="small" name="direction" value={way}>
          {t(`move.${way}`)}
          <VisuallyHidden> {localized(field.label, locale)}</VisuallyHidden>
        </Button>
      ))}
    </form>
  )
}
