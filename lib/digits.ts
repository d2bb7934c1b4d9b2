/**
 * Digits as people of every language type them, as `0` to `9`: full-width ones of a Japanese keyboard and those of
 * Thai, Nepali, Burmese and Arabic. Pure.
 */
export const plainDigits = (text: string): string =>
  text.normalize('NFKC').replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code))
  })

const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\u1040-\u1049]/g

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50, 0x1040]
