/**
 * How each success criterion of WCAG 2.2 A and AA is looked after on the residents' pages. JIS X 8341-3:2016 has the
 * criteria of WCAG 2.0 under the same numbers. Pure.
 */

/** Its number in the standard. */
type CriterionId = `${number}.${number}.${number}`

export type Criterion = {
  id: CriterionId
  level: 'A' | 'AA'
  /** The WCAG that brought it; those of 2.0 are in the JIS of 2016. */
  since: '2.0' | '2.1' | '2.2'
  proof: Proof
}

/**
 * `tests`: journeys in a real browser, by title, each with script and without where it can be; or, where it is the words
 * that count, a search of every text in every language (`ofTexts`).
 * `hand`: a person has to judge it, which the city does before it publishes. `absent`: the pages have nothing it speaks of.
 */
export type Proof = { tests: readonly string[]; ofTexts?: boolean } | { hand: true } | { absent: true }

export type Verdict = 'tested' | 'by_hand' | 'not_applicable' | 'open'

/** How a verdict was come to: most by tests in a browser, some by a search of the texts. */
export type How = Verdict | 'searched'

/** What the last full run of the tests found: the titles that passed, and how often axe found each criterion met. */
export type Results = {
  testedOn: string
  /** Page states that axe has looked at, in each theme. */
  scans: number
  /** Scans in which at least one automatic rule of the criterion was met, and none broken. */
  axe: Record<string, number>
  passed: readonly string[]
}

/**
 * What can be said of a criterion, never more than its proof gives: `open` when a test that should show it was not
 * among those that passed.
 */
export function verdictOf({ proof }: Pick<Criterion, 'proof'>, results: Pick<Results, 'passed'>): Verdict {
  if ('absent' in proof) return 'not_applicable'
  if ('hand' in proof) return 'by_hand'
  return proof.tests.every((title) => results.passed.includes(title)) ? 'tested' : 'open'
}

/** What stands beside the verdict. */
export function howOf(criterion: Pick<Criterion, 'proof'>, results: Pick<Results, 'passed'>): How {
  const verdict = verdictOf(criterion, results)
  return verdict === 'tested' && 'ofTexts' in criterion.proof ? 'searched' : verdict
}

/** `wcag1410`, as axe tags its rules, is criterion 1.4.10; other tags are none. */
export function criterionOfTag(tag: string): string | null {
  const [, principle, guideline, number] = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag) ?? []
  return principle ? `${principle}.${guideline}.${number}` : null
}

/** The journeys that show a criterion, by their titles in `e2e/`. */
const journeys = {
  axe: 'every page for everybody has no fault that axe can find',
  axeOfAccounts: 'every page of an account is accessible',
  reflow: 'every page for everybody fits a screen of 320 px',
  reflowOfAccounts: 'every page of an account fits 320 px in every language',
  reflowOfVisits: 'the pages of a reservation fit a screen of 320 px in every language',
  warn: 'two minutes before the end a dialog offers more time',
  keyboard: 'the keyboard alone books a visit',
  skip: 'the first key leads past the header, and focus is seen',
  errors: 'what was typed stays when something is wrong, and the summary leads to the field',
  extend: 'a hold is made longer once, with what was typed so far',
  over: 'a hold that is over still books while the place is free',
  steps:
    'every step up to the booking fits a screen of 320 px, has no fault that axe can find, and its own title',
  prefs: 'text size and colours are changed where one is, and remembered',
  lang: 'the language is changed where one is, and remembered',
  book: 'a visit is booked without an account, from the free times to the calendar file',
  cancel: 'a cancelled visit gives its place back, and cancelling twice does no harm',
  verify: 'books when the code of the mail was typed, by the keyboard alone',
  axeOfVisits: 'the pages of a reservation have no fault that axe can find',
  after:
    'every page after the booking fits a screen of 320 px, has no fault that axe can find, and its own title',
  firstUse: 'the keyboard alone starts with a letter, and tells the city who one is',
  signIn: 'the keyboard alone signs in, also with a notice number, and out everywhere',
  forgotten: 'the keyboard alone sets a forgotten password anew by mail',
  handed: 'a code that staff hand over sets a forgotten password anew, by the keyboard alone',
  account: 'the keyboard alone changes address, password and language, and takes the address out',
  visits: 'the keyboard alone moves, cancels and repeats a visit, and saves one’s data',
  forced: 'where the system sets the colours, controls keep a frame, days their marks, and focus is seen',
  contrast: 'controls stand out from the page by 3 to 1, in both themes',
  pictures: 'no page has sound, film, a frame within it, or words in a picture',
  order: 'what is read first stands first',
  plain: 'a browser that understands neither our style nor our scripts books, signs in and cancels',
  same: 'header and footer, with the way to ask for help, are the same on every page',
  data: 'what is wrong is said at each field, and an Individual Number is not shown again',
  targets: 'what can be tapped is 44 px large, or stands in a sentence',
  walk: 'every page keeps still, acts on release, names its parts, marks other languages, and has two ways to it under one name',
  spacing: 'text can be spread as WCAG 1.4.12 says, and nothing is cut off',
} as const

/** What was looked for in the texts themselves. */
const searches = {
  senses: 'no text points at a place, a shape, a colour or a sound alone, in any language',
} as const

type Journeys = readonly (keyof typeof journeys)[]

/** Every page: for everybody, of an account, up to a booking, after it, and of a reservation. */
const axe: Journeys = ['axe', 'axeOfAccounts', 'steps', 'after', 'axeOfVisits']
const reflow: Journeys = ['reflow', 'reflowOfAccounts', 'steps', 'after', 'reflowOfVisits']
/** Every way through them without a mouse. */
const keys: Journeys = [
  ...(['keyboard', 'verify', 'firstUse', 'signIn', 'forgotten'] as const),
  ...(['handed', 'account', 'visits'] as const),
]

type Row = readonly [
  id: CriterionId,
  level: Criterion['level'],
  since: Criterion['since'],
  /** Journeys; a search; or that a person has to judge, or that there is nothing to look at. */
  proof: Journeys | keyof typeof searches | 'hand' | 'absent',
]

const rows: readonly Row[] = [
  ['1.1.1', 'A', '2.0', [...axe, 'book']],
  ['1.2.1', 'A', '2.0', 'absent'],
  ['1.2.2', 'A', '2.0', 'absent'],
  ['1.2.3', 'A', '2.0', 'absent'],
  ['1.2.4', 'AA', '2.0', 'absent'],
  ['1.2.5', 'AA', '2.0', 'absent'],
  ['1.3.1', 'A', '2.0', axe],
  ['1.3.2', 'A', '2.0', ['order', 'plain']],
  ['1.3.3', 'A', '2.0', 'senses'],
  ['1.3.4', 'AA', '2.1', reflow],
  ['1.3.5', 'AA', '2.1', axe],
  ['1.4.1', 'A', '2.0', ['forced', 'errors', 'data']],
  ['1.4.2', 'A', '2.0', 'absent'],
  ['1.4.3', 'AA', '2.0', axe],
  ['1.4.4', 'AA', '2.0', [...reflow, 'prefs']],
  ['1.4.5', 'AA', '2.0', ['pictures']],
  ['1.4.10', 'AA', '2.1', reflow],
  ['1.4.11', 'AA', '2.1', ['contrast', 'forced']],
  ['1.4.12', 'AA', '2.1', ['spacing']],
  ['1.4.13', 'AA', '2.1', 'absent'],
  ['2.1.1', 'A', '2.0', keys],
  ['2.1.2', 'A', '2.0', keys],
  ['2.1.4', 'A', '2.1', 'absent'],
  ['2.2.1', 'A', '2.0', ['extend', 'over', 'warn']],
  ['2.2.2', 'A', '2.0', ['walk']],
  ['2.3.1', 'A', '2.0', 'absent'],
  ['2.4.1', 'A', '2.0', ['skip', ...axe]],
  ['2.4.2', 'A', '2.0', axe],
  ['2.4.3', 'A', '2.0', [...keys, 'order']],
  ['2.4.4', 'A', '2.0', axe],
  ['2.4.5', 'AA', '2.0', ['walk']],
  ['2.4.6', 'AA', '2.0', 'hand'],
  ['2.4.7', 'AA', '2.0', ['skip', 'forced', ...keys]],
  ['2.4.11', 'AA', '2.2', keys],
  ['2.5.1', 'A', '2.1', 'absent'],
  ['2.5.2', 'A', '2.1', ['walk']],
  ['2.5.3', 'A', '2.1', axe],
  ['2.5.4', 'A', '2.1', 'absent'],
  ['2.5.7', 'AA', '2.2', 'absent'],
  ['2.5.8', 'AA', '2.2', ['targets']],
  ['3.1.1', 'A', '2.0', [...axe, 'lang']],
  ['3.1.2', 'AA', '2.0', ['walk']],
  ['3.2.1', 'A', '2.0', ['keyboard']],
  ['3.2.2', 'A', '2.0', ['keyboard']],
  ['3.2.3', 'AA', '2.0', ['same']],
  ['3.2.4', 'AA', '2.0', ['walk']],
  ['3.2.6', 'A', '2.2', ['same']],
  ['3.3.1', 'A', '2.0', ['errors', 'data']],
  ['3.3.2', 'A', '2.0', axe],
  ['3.3.3', 'AA', '2.0', ['errors', 'data']],
  ['3.3.4', 'AA', '2.0', ['book', 'cancel']],
  ['3.3.7', 'A', '2.2', ['errors', 'extend']],
  ['3.3.8', 'AA', '2.2', ['firstUse', 'signIn', 'axeOfAccounts']],
  ['4.1.2', 'A', '2.0', axe],
  ['4.1.3', 'AA', '2.1', ['errors', 'firstUse', 'account', 'cancel']],
]

const proofOf = (proof: Row[3]): Proof => {
  if (proof === 'hand') return { hand: true }
  if (proof === 'absent') return { absent: true }
  if (typeof proof === 'string') return { tests: [searches[proof]], ofTexts: true }
  return { tests: proof.map((name) => journeys[name]) }
}

/**
 * Every success criterion of levels A and AA, in the order of the standard. 4.1.1 is in the JIS of 2016 alone; every
 * browser of today meets it.
 */
export const criteria: readonly Criterion[] = rows.map(([id, level, since, proof]) => ({
  id,
  level,
  since,
  proof: proofOf(proof),
}))
