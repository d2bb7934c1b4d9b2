/** How the numbers and keys that a resident keeps are written and read. Pure. */

/** `ABCDEFGHJKMN` → `ABCD-EFGH-JKMN`, as people read and type it. */
export const groupAccessKey = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1-')

/** A mailed secret as people type it: twelve letters in groups, six digits as they are. */
export const groupSecret = (secret: string): string => (secret.length > 6 ? groupAccessKey(secret) : secret)

/** `1234567897` → `123-456-7897`. */
export const groupReservationNumber = (number: string): string =>
  number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')

/** True when the last digit fits the others. */
export const isReservationNumber = (number: string): boolean =>
  /^\d{10}$/.test(number) && checkDigit(number.slice(0, -1)) === number.at(-1)

/** `123456782` → `123-456-782`. */
export const groupResidentNumber = (number: string): string =>
  number.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1-$2-$3')

/** 住民ID: nine digits, the last of which fits the others. */
export const isResidentNumber = (number: string): boolean =>
  /^\d{9}$/.test(number) && checkDigit(number.slice(0, -1)) === number.at(-1)

/** `A1B123456` → `A1B-123456`, as it is printed above the QR code of a 交付通知書. */
export const groupNoticeNumber = (number: string): string => number.replace(/^(.{3})(\d{6})$/, '$1-$2')

/** 交付通知書の番号: three capital letters or digits and six digits. */
export const isNoticeNumber = (number: string): boolean => /^[0-9A-Z]{3}\d{6}$/.test(number)

/**
 * What a scanner reads from a QR code of ours is an address with number and access key behind its `#`: only the number of
 * it, or nothing where it is another code. Anything else stays as it was typed.
 */
export function withoutKey(text: string): string {
  const [, secret] = text.normalize('NFKC').split('#', 2)
  if (secret === undefined) return text
  const number = new URLSearchParams(secret).get('number') ?? ''
  return isReservationNumber(number) ? number : ''
}

/** Luhn (ISO/IEC 7812-1): finds every single wrong digit and nearly every swap of neighbours. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** What a person typed as a number or key, without the spaces, hyphens and full-width forms that make no difference. */
export const normalizeTyped = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-‐‑–—ー−]/g, '')
    .toUpperCase()
