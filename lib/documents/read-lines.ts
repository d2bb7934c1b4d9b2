/** Letters no Japanese line begins with, and letters none ends with (行頭・行末禁則, JIS X 4051). */
const NEVER_FIRST = new Set(
  '、。，．,.・：；:;？！?!゛゜ヽヾゝゞ々ー）)］]｝}〕〉》」』】’”»ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～–…％%℃',
)
const NEVER_LAST = new Set('（(［[｛{〔〈《「『【‘“«￥¥＄$')

/** A word with its reading, as やさしい日本語 has it: 窓口（まどぐち）. */
const WORD_WITH_READING = /\p{Script=Han}*（[ぁ-ゖー]+）/uy
/** The word that a bracket explains: 再設定（2人） is not torn before its last letter. */
const WORD_BEFORE_BRACKET = /\p{Script=Han}{1,6}（/uy

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

const isThai = (text: string): boolean => /\p{Script=Thai}/u.test(text)

const isOfWord = (letter: string): boolean =>
  /[\p{Script=Latin}\p{Script=Devanagari}\p{Script=Hangul}\p{Nd}।.,:/@_\-+'’?=&#]/u.test(letter)
const isKatakana = (letter: string): boolean => /[\p{Script=Katakana}ー]/u.test(letter)

/** Thai is written without spaces; where its words begin is in the dictionary of the platform. */
const thai = new Intl.Segmenter('th', { granularity: 'word' })

const thaiWords = (text: string): Set<number> =>
  new Set(isThai(text) ? [...thai.segment(text)].map(({ index }) => index) : [])

/** The pieces of a text between which a line may end. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  const words = thaiWords(text)
  let before = ''
  let wordEnds = 0
  for (const { segment, index } of letters.segment(text)) {
    const isInside = index < wordEnds
    if (!isInside) wordEnds = endOfWord(text, index)
    const isInWord = isThai(before) && isThai(segment) && !words.has(index)
    if (before && (isInside || isInWord || isBound(before, segment))) pieces.push(`${pieces.pop()}${segment}`)
    else pieces.push(segment)
    before = segment
  }
  return pieces
}

/** Where the word with a reading or a bracket ends that begins here; nowhere when none does. */
function endOfWord(text: string, index: number): number {
  const found = [WORD_WITH_READING, WORD_BEFORE_BRACKET].find((word) => {
    word.lastIndex = index
    return word.test(text)
  })
  return found?.lastIndex ?? 0
}

/** Whether no line ends between two letters. */
export const isBound = (before: string, letter: string): boolean =>
  // A bracket mostly explains the word before it.
  letter === '（' ||
  NEVER_FIRST.has(letter) ||
  NEVER_LAST.has(before) ||
  (isOfWord(before) && isOfWord(letter)) ||
  (isKatakana(before) && isKatakana(letter)) ||
  isCount(before, letter)

/** `24日`: a number and what it counts. */
const isCount = (before: string, letter: string): boolean =>
  /\p{Nd}/u.test(before) && /\p{Script=Han}/u.test(letter)

/**
 * Tells the PDF renderer where a text may be broken. It asks for one run of a font or one word after the other. A line
 * may end wherever two parts meet: with a hyphen, which its penalty forbids, unless an empty part stands between them.
 * So each piece is followed by an empty part. What is handed over is as long as what was asked for, also in the middle
 * of a piece: a letter that came with the next run would be drawn in the font of that one, which may not have it.
 */
export function lineBreaker(text: string): (run: string) => string[] {
  const pieces = piecesOf(text)
  let position = 0
  let next = 0
  let end = pieces[0]?.length ?? 0
  return (run) => {
    // The renderer lays a text out more than once; each time begins anew.
    if (position >= text.length) [position, next, end] = [0, 0, pieces[0]?.length ?? 0]
    const runEnd = position + run.length
    const parts: string[] = []
    while (end <= runEnd && next < pieces.length) {
      parts.push(text.slice(position, end), '')
      position = end
      next += 1
      end += pieces[next]?.length ?? 0
    }
    if (position < runEnd) parts.push(text.slice(position, runEnd))
    position = runEnd
    return parts
  }
}
