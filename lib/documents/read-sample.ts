import type { Locale } from '#lib/locales.ts'
import { readSampleVisit, SAMPLE_SECRET } from '#lib/notices/read-sample.ts'
import { visitVariables } from '#lib/notices/render.ts'
import { renderVisitOnPaper } from '#lib/notices/render-visit.ts'
import type { NoticeVariables, VisitFacts } from '#lib/notices/rules.ts'
import type { Letter } from '#lib/residents/issue.ts'
import { secretEnd } from '#lib/residents/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { letterVariables } from './read-variables.ts'
import type { PaperKind } from './rules.ts'

type Somebody = Pick<Letter, 'number' | 'locale' | 'noticeNumber'>

const NOBODY: Somebody = { number: '123456782', locale: 'ja', noticeNumber: null }

/** A letter to nobody, or to a resident that there is: its secret is an example in either case and opens nothing. */
export const sampleLetter = (
  kind: 'letter_password' | 'letter_link_code',
  now: Date,
  to: Somebody = NOBODY,
): Letter => ({
  ...to,
  kind: kind === 'letter_password' ? 'password' : 'link_code',
  secret: SAMPLE_SECRET,
  expiresAt: secretEnd(now, VALID_DAYS),
})

/** As the form for new letters proposes it. */
const VALID_DAYS = 60

/** A visit on a slip: a real one, or one that nobody has booked. */
export async function readSlipVisit(now: Date, given?: VisitFacts) {
  const { facts, city } = await readSampleVisit(now, given)
  return { visit: { ...facts, startsAt: new Date(facts.startsAt), endsAt: new Date(facts.endsAt) }, city }
}

/** What the text of a paper is tried with: every variable filled, as for a real reader. */
export async function readPaperSample(
  kind: PaperKind,
  locale: Locale,
  now: Date,
  about: { facts?: VisitFacts; to?: Somebody } = {},
): Promise<NoticeVariables> {
  if (kind !== 'reservation_slip')
    return letterVariables(sampleLetter(kind, now, about.to), await citySettings(), locale)
  const { visit, city } = await readSlipVisit(now, about.facts)
  return visitVariables(renderVisitOnPaper(visit, city, locale))
}
