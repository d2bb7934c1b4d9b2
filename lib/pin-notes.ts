/** 暗証番号 in the words it is called by, and the four that a card has (署名用・利用者証明用・住民基本台帳用・券面事項入力補助用). */
const names = /暗証|パスワード|\bpin\b|password|署名用|利用者証明|住民基本台帳用|券面事項/i

/** Four digits that are no year. */
const digits = /\d{4}(?!\s*年)/

/** 署名用: 6 to 16 letters and digits, at least one of each. */
const letters = /(?<![a-z\d])(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6,16}(?![a-z\d])/i

/** Whether a note is, or names, a PIN: digits alone, letters with digits alone, or either beside a name of PINs. */
export function looksLikePin(note: string): boolean {
  const text = note.normalize('NFKC').trim()
  if (/^[\s\d-]*$/.test(text)) return /\d{4,16}/.test(text.replace(/[\s-]/g, ''))
  return names.test(text) ? digits.test(text) || letters.test(text) : letters.exec(text)?.[0] === text
}
