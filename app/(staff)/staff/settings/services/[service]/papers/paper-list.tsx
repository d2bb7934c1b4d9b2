import { MoveButtons } from '#components/settings/move-buttons.tsx'
import { Button } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { BringRule } from '#lib/services/rules.ts'
import { arrangePapersAction } from './actions.ts'

type Props = { locale: StaffLocale; serviceId: string; papers: readonly BringRule[]; seen: number }

/** The papers in their order, each with whom it is for. */
export function PaperList({ locale, serviceId, papers, seen }: Props) {
  const t = textOf(locale, 'places')
  const arrange = arrangePapersAction.bind(null, { service: serviceId })
  return (
    <ol className="space-y-3">
      {papers.map((paper, index) => {
        const name = localized(paper.text, locale)
        return (
          <li key={JSON.stringify(paper)}>
            <Panel className="space-y-2">
              <p className="font-bold">{name}</p>
              <p className="field-hint">
                {casesOf(paper, locale)}
                {paper.anyOf && ` / ${t.plain('papers.sums', { count: paper.anyOf.length })}`}
              </p>
              <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
                <Link href={`/staff/settings/services/${serviceId}/papers/${index}`}>
                  {t('papers.edit')}
                  <VisuallyHidden> {name}</VisuallyHidden>
                </Link>
                <MoveButtons
                  action={arrange}
                  id={String(index)}
                  name={name}
                  words={{ up: t('list.up'), down: t('list.down') }}
                  isFirst={index === 0}
                  isLast={index === papers.length - 1}
                  hidden={{ seen }}
                />
                <form action={arrange}>
                  <input type="hidden" name="id" value={index} />
                  <input type="hidden" name="seen" value={seen} />
                  <Button look="quiet" size="small" name="direction" value="remove">
                    {t('papers.remove')}
                    <VisuallyHidden> {name}</VisuallyHidden>
                  </Button>
                </form>
              </div>
            </Panel>
          </li>
        )
      })}
    </ol>
  )
}

/** For whom a paper is, in one line. */
function casesOf({ attendances, reasons }: BringRule, locale: StaffLocale): string {
  const services = textOf(locale, 'services')
  const words = [
    ...(attendances ?? []).map((value) => services.plain(`attendance.${value}`)),
    ...(reasons ?? []).map((value) => services.plain(`reason.${value}`)),
  ]
  return words.length > 0 ? words.join(' / ') : textOf(locale, 'places').plain('papers.for_all')
}
