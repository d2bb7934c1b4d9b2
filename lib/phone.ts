import parsePhoneNumber from 'libphonenumber-js/min'

/** `0312345678` → `03-1234-5678`, `+84912345678` → `+84 912 345 678`: as it is read out and dialled. */
export function groupPhone(number: string): string {
  const phone = parsePhoneNumber(number, 'JP')
  if (!phone) return number
  return phone.country === 'JP' ? phone.formatNational() : phone.formatInternational()
}
