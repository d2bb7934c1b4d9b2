import { describe, expect, it } from 'vitest'
import { aCityOfVisit } from '#db/testing/city-of-visit.ts'
import { shippedLocales } from '#lib/locales.ts'
import { renderCalendar } from './render-calendar.ts'

const visit = {
  number: '1234567897',
  startsAt: new Date('2026-11-24T09:30:00+09:00'),
  endsAt: new Date('2026-11-24T10:00:00+09:00'),
  serviceIds: ['card-pickup'],
  version: 3,
  isCancelled: false,
  writtenAt: new Date('2026-11-22T10:00:00+09:00'),
}

/** The properties of a calendar, unfolded and unescaped, as a calendar program reads them. */
const propertiesOf = (calendar: string): Map<string, string> =>
  new Map(
    calendar
      .replaceAll(/\r\n[ \t]/g, '')
      .split('\r\n')
      .map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1)]),
  )

describe.each(shippedLocales)('a calendar entry in %s', (locale) => {
  const calendar = renderCalendar(visit, aCityOfVisit(), locale)
  const properties = propertiesOf(calendar)

  it('has the visit in UTC, one UID a reservation and the version as sequence', () => {
    expect(properties.get('METHOD')).toBe('PUBLISH')
    expect(properties.get('DTSTART')).toBe('20261124T003000Z')
    expect(properties.get('DTEND')).toBe('20261124T010000Z')
    expect(properties.get('DTSTAMP')).toBe('20261122T010000Z')
    expect(properties.get('UID')).toBe('1234567897@localhost')
    expect(properties.get('SEQUENCE')).toBe('3')
    expect(properties.get('STATUS')).toBe('CONFIRMED')
    expect(properties.get('DESCRIPTION')).toContain('123-456-7897')
  })

  it('keeps lines within 75 octets and ends them with CRLF', () => {
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('has no ruby marks', () => {
    expect(calendar).not.toMatch(/[｜《》]/)
  })
})

describe('a calendar entry', () => {
  it('of a cancelled visit takes the entry out under the same UID', () => {
    const properties = propertiesOf(
      renderCalendar({ ...visit, isCancelled: true, version: 4 }, aCityOfVisit(), 'en'),
    )
    expect(properties.get('STATUS')).toBe('CANCELLED')
    expect(properties.get('UID')).toBe('1234567897@localhost')
    expect(properties.get('SEQUENCE')).toBe('4')
  })

  it('keeps a city text from adding properties', () => {
    const city = aCityOfVisit()
    const name = { ja: '窓口\r\nATTENDEE:mailto:a@b.example\n' }
    const calendar = renderCalendar(visit, { ...city, counter: { ...city.counter, name } }, 'ja')
    expect(calendar).not.toMatch(/^ATTENDEE/m)
  })
})
