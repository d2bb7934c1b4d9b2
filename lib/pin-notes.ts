/** Whether a note is, or names, a PIN: digits alone, 4 to 16 of them, or digits beside the word. */
export function looksLikePin(note: string): boolean {
  const text = note.normalize('NFKC')
  if (/^[\s\d-]*$/.test(text)) return /\d{4,16}/.test(text.replace(/[\s-]/g, ''))
  return /(暗証|パスワード|\bpin\b|password)/i.test(text) && /\d{4}/.test(text)
}
