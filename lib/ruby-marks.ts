const RUBY = /｜([^｜《》{}<>]+)《([^｜《》{}<>]+)》/gu
/** Kanji, and numbers with a counter: ｜2《ふた》つ. */
const READ_ALOUD = /\p{Script=Han}|\p{N}/u
const READING = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ ]+$/u

/** What is wrong, and the part of the text that it is about. */
export type RubyFault = {
  kind: 'ruby_needless' | 'ruby_no_kana' | 'ruby_marks' | 'ruby_lacking'
  word: string
}

/** What is wrong with the furigana of a text in easy Japanese: every kanji has a reading, every mark its partner. */
export function rubyFault(text: string): RubyFault | undefined {
  for (const [word, base = '', reading = ''] of text.matchAll(RUBY)) {
    if (!READ_ALOUD.test(base)) return { kind: 'ruby_needless', word }
    if (!READING.test(reading)) return { kind: 'ruby_no_kana', word }
  }
  const rest = text.replace(RUBY, '')
  const mark = /[｜《》]/.exec(rest)?.[0]
  if (mark) return { kind: 'ruby_marks', word: mark }
  const bare = /\p{Script=Han}+/u.exec(rest)?.[0]
  return bare ? { kind: 'ruby_lacking', word: bare } : undefined
}
