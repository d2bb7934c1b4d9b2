const RUBY = /｜([^｜《》{}<>]+)《([^｜《》{}<>]+)》/gu
/** Kanji, and numbers with a counter: ｜2《ふた》つ. */
const READ_ALOUD = /\p{Script=Han}|\p{N}/u
const READING = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ ]+$/u

/** What is wrong with the furigana of a text in easy Japanese: every kanji has a reading, every mark its partner. */
export function rubyFault(text: string): string | undefined {
  for (const [whole, base = '', reading = ''] of text.matchAll(RUBY)) {
    if (!READ_ALOUD.test(base)) return `${whole} has a reading but nothing to read`
    if (!READING.test(reading)) return `the reading in ${whole} is not kana`
  }
  const rest = text.replace(RUBY, '')
  if (/[｜《》]/.test(rest)) return 'the marks ｜《》 do not match'
  const bare = /\p{Script=Han}+/u.exec(rest)?.[0]
  return bare ? `${bare} has no reading` : undefined
}
