import { expect, it } from 'vitest'
import { menu } from '#lib/staff/access.ts'
import { currentPage } from './current-page.ts'

const paths = menu.map(({ path }) => path)

it.each([
  ['/staff', '/staff'],
  ['/staff/reservations', '/staff/reservations'],
  ['/staff/reservations/1234567890', '/staff/reservations'],
  ['/staff/reservations/new', '/staff/reservations/new'],
  ['/staff/reservations/new/check', '/staff/reservations/new'],
  ['/staff/reservations-of-old', undefined],
  ['/staff/account', undefined],
])('on %s the menu marks %s', (here, marked) => {
  expect(currentPage(paths, here)).toBe(marked)
})

it('marks the page above for who is not offered the one below', () => {
  expect(currentPage(['/staff', '/staff/reservations'], '/staff/reservations/new')).toBe(
    '/staff/reservations',
  )
})
