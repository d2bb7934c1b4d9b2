import { describe, expect, it } from 'vitest'
import { shippedTexts } from '#lib/catalogues.ts'
import { messageDomains } from '#lib/locales.ts'
import { addressOf, screenOf } from '#lib/text-screens.ts'

const everyText = [...messageDomains.resident, ...messageDomains.staff].flatMap((domain) =>
  [...shippedTexts('ja', domain).keys()].map((key) => `${domain}.${key}`),
)

describe('the screens of the texts', () => {
  it('have every text of every catalogue', () => {
    expect(everyText.filter((text) => screenOf(text) === 'other')).toEqual([])
  })

  it.each([
    ['shell.home.lead', 'home'],
    ['shell.problems_title', 'mistakes'],
    ['shell.error.title', 'faults'],
    ['reservations.refusal.slot_full', 'refusals'],
    ['reservations.reservation.title', 'reservation'],
    ['notices.slip.title', 'papers'],
    ['nobody.knows', 'other'],
    ['fields.shipped.name.label', null],
  ])('%s is on %s', (text, screen) => {
    expect(screenOf(text)).toBe(screen)
  })

  it('are opened in the language that is edited, where they can be', () => {
    expect(addressOf('home', 'vi')).toBe('/vi')
    expect(addressOf('help', 'th')).toBe('/th/help')
    expect(addressOf('booking', 'vi')).toBeNull()
  })
})
