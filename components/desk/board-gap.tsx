import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { localized, type StaffLocale } from '#lib/locales.ts'
import type { Closing } from '#lib/openings/read-closings.ts'
import type { Block } from './board-rows.ts'

export type GapProps = {
  locale: StaffLocale
  block: Block
  startsAt: Date
  endsAt: Date
  now: Date
  /** Why counters are closed for a part of the day. */
  closings: readonly Closing[]
}

/** A time in which a lane takes nobody, with the reason where somebody gave one; what is over says nothing to the eye. */
export function BoardGap({ locale, block, startsAt, endsAt, now, closings }: GapProps) {
  const t = textOf(locale, 'desk')
  const closing = closings.find(
    (each) =>
      each.counterId === block.counterId &&
      each.lanes < block.lane &&
      each.startsAt < endsAt &&
      startsAt < each.endsAt,
  )
  return (
    <td rowSpan={block.rows} className="board-nothing">
      {endsAt <= now ? (
        <VisuallyHidden>{t('board.isOver')}</VisuallyHidden>
      ) : (
        <p>
          {t('board.isNothing')}
          {closing?.reason && <span className="board-reason">{localized(closing.reason, locale)}</span>}
        </p>
      )}
    </td>
  )
}
