import { DayGrid } from '#components/openings/day-grid.tsx'
import { patternInWords } from '#components/openings/pattern-in-words.ts'
import { Heading } from '#components/ui/heading.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { type Openings, previewOf } from '#lib/openings/queries.ts'
import { type KeptPattern, type PatternWish, patternsOfWish } from '#lib/openings/rules.ts'
import { type Day, dayOf } from '#lib/time.ts'

type Props = {
  locale: StaffLocale
  city: Openings
  before: KeptPattern | null
  wish: { pattern: PatternWish; changeFrom: Day | null }
  now: Date
}

/** What a pattern would come to: as a sentence, and day by day in its first four weeks at the first of its counters. */
export function PatternPreview({ locale, city, before, wish: { pattern: wish, changeFrom }, now }: Props) {
  const t = textOf(locale, 'openings')
  const [pattern] = patternsOfWish(wish, before)
  if (!pattern) return null
  const days = previewOf(city, { before, after: pattern, from: changeFrom }, now)
  return (
    <section aria-labelledby="preview" className="space-y-3">
      <Heading level={2} size={3} id="preview">
        {t('rules.preview_title')}
      </Heading>
      <p>{patternInWords(pattern, locale)}</p>
      <p className="field-hint">{t('rules.preview_lead')}</p>
      <DayGrid locale={locale} days={days} today={dayOf(now)} />
    </section>
  )
}
