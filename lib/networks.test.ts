import { describe, expect, it } from 'vitest'
import { isInside, isNear, networkIn } from './networks.ts'

describe('a network', () => {
  it.each(['10.20.0.0/16', '192.0.2.7', '0.0.0.0/0', '2001:db8::/32', '2001:db8::1'])('is %s', (text) => {
    expect(networkIn(text)).not.toBeNull()
  })

  it.each([
    '',
    '10.20.0.0/33',
    '10.20.0/16',
    '10.20.0.0/',
    '10.20.0.0/16/8',
    'city.example',
    '2001:db8::/129',
  ])('is not %j', (text) => {
    expect(networkIn(text)).toBeNull()
  })
})

it.each([
  [[], '203.0.113.9', true],
  [[], '', true],
  [['10.20.0.0/16'], '10.20.255.1', true],
  [['10.20.0.0/16'], '10.21.0.1', false],
  [['10.20.0.0/16', '192.0.2.7'], '192.0.2.7', true],
  [['10.20.0.0/16', '192.0.2.7'], '192.0.2.8', false],
  [['10.20.0.0/16'], '::ffff:10.20.0.1', true],
  [['2001:db8::/32'], '2001:db8:1::5', true],
  [['2001:db8::/32'], '2001:db9::5', false],
  [['10.20.0.0/16'], '', false],
  [['10.20.0.0/16'], '10.20.0.1, 10.20.0.2', false],
  [['10.20.0.0/16'], 'unknown', false],
] as const)('of %j, %s lies inside: %s', (networks, address, inside) => {
  expect(isInside(networks, address)).toBe(inside)
})

it.each([
  [['192.0.2.7'], '192.0.2.200', true],
  [['192.0.2.7'], '192.0.3.7', false],
  [['198.51.100.1', '192.0.2.7'], '192.0.2.8', true],
  [['::ffff:192.0.2.7'], '192.0.2.8', true],
  [['::ffff:192.0.2.7'], '::ffff:198.51.100.1', false],
  [['2001:db8:1:2::1'], '2001:db8:1:2:ffff::9', true],
  [['2001:db8:1:2::1'], '2001:db8:1:3::1', false],
  [['unknown'], '192.0.2.7', false],
  [[], '192.0.2.7', false],
  [['192.0.2.7'], '', true],
] as const)('near %j, %s is: %s', (addresses, address, near) => {
  expect(isNear(addresses, address)).toBe(near)
})
