import { ButtonLink } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { type InquiryView, inquiryListPath, inquiryViews } from '#lib/inquiries/rules.ts'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; shown: InquiryView; counts: Record<InquiryView, number> }

/** The lists that an agent works through, with how many stand in each. */
export function ViewSwitch({ locale, shown, counts }: Props) {
  const t = textOf(locale, 'inquiries')
  return (
    <nav aria-label={t.plain('view.label')} className="flex flex-wrap gap-2">
      {inquiryViews.map((view) => (
        <ButtonLink
          key={view}
          href={inquiryListPath({ view })}
          look={view === shown ? 'solid' : 'outline'}
          size="small"
          aria-current={view === shown ? 'true' : undefined}
        >
          {t('view.named', { name: t.plain(`view.${view}`), count: counts[view] })}
          {view === shown && <VisuallyHidden>{t('view.chosen')}</VisuallyHidden>}
        </ButtonLink>
      ))}
    </nav>
  )
}
