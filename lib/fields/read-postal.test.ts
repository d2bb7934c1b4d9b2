import { describe, expect, it } from 'vitest'
import { readAddress, readPostal } from './read-postal.ts'

it.each([
  ['one town', '1000013', ['東京都千代田区霞が関']],
  ['places in two prefectures', '4980000', ['愛知県弥富市', '三重県桑名郡木曽岬町']],
  ['a ward without a town', '0600000', ['北海道札幌市中央区']],
  ['nothing', '9999999', []],
  ['a large office, which has a code of its own', '7558601', []],
  ['no postal code at all', '1234', []],
])('finds %s: %s', (_, code, addresses) => {
  expect(readPostal(code)).toEqual(addresses)
})

it('finds each of many towns once', () => {
  const addresses = readPostal('4520961')
  expect(addresses.length).toBeGreaterThan(50)
  expect(new Set(addresses).size).toBe(addresses.length)
})

describe('a button that looks an address up', () => {
  const typed = (postalCode: string, address = '', found = '') => ({
    'answer.address.postalCode': [postalCode],
    'answer.address.address': [address],
    'found.address': [found],
  })
  const read = (intent: string, sent: ReturnType<typeof typed>) => {
    const state = readAddress(intent, sent)
    if (state?.status !== 'found') throw new Error('nothing was looked up')
    return { address: state.typed['answer.address.address']?.[0], found: state.found.address }
  }

  it('fills in the only address, and leaves what was typed', () => {
    expect(read('find:address', typed('〒１００−００１３'))).toEqual({
      address: '東京都千代田区霞が関',
      found: ['東京都千代田区霞が関'],
    })
    expect(read('find:address', typed('1000013', '大手町1-2-3')).address).toBe('大手町1-2-3')
  })

  it('lets one of several be chosen, before the house number that was typed', () => {
    expect(read('find:address', typed('4980000'))).toMatchObject({ address: '', found: { length: 2 } })
    expect(read('use:address', typed('4980000', '1-2', '愛知県弥富市')).address).toBe('愛知県弥富市1-2')
    expect(read('use:address', typed('4980000', '東京都港区1-2', '愛知県弥富市')).address).toBe(
      '愛知県弥富市',
    )
    expect(read('use:address', typed('4980000', '愛知県弥富市1', '愛知県弥富市')).address).toBe(
      '愛知県弥富市1',
    )
  })

  it('takes no address that the postal code does not stand for', () => {
    expect(read('use:address', typed('4980000', '', '月面')).address).toBe('')
    expect(read('find:address', typed('hello')).found).toEqual([])
    expect(read('find:other', typed('1000013')).found).toBeUndefined()
  })

  it.each([undefined, null, '', 'extend', 'find:', 'find:Address!'])('is no button like %j', (intent) => {
    expect(readAddress(intent, typed('1000013'))).toBeNull()
  })
})
