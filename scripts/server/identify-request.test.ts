import { describe, expect, it } from 'vitest'
import { clientAddress } from './identify-request.ts'

describe('the address of a request', () => {
  it.each([
    ['is that of the socket when no proxy is ours', '203.0.113.7, 198.51.100.1', '192.0.2.1', 0, '192.0.2.1'],
    ['is what our proxy saw', '203.0.113.7', '10.0.0.1', 1, '203.0.113.7'],
    ['is not what a client wrote itself', '1.1.1.1, 203.0.113.7', '10.0.0.1', 1, '203.0.113.7'],
    ['is what the outer of two proxies saw', '1.1.1.1, 203.0.113.7, 10.0.0.2', '10.0.0.1', 2, '203.0.113.7'],
    ['is the farthest known when a proxy was passed by', '', '192.0.2.1', 1, '192.0.2.1'],
    ['is IPv4 though the socket is IPv6', '', '::ffff:192.0.2.1', 0, '192.0.2.1'],
    ['may be IPv6', '2001:db8::1', '10.0.0.1', 1, '2001:db8::1'],
    ['ignores empty entries', ' , 203.0.113.7 ,', '10.0.0.1', 1, '203.0.113.7'],
  ])('%s', (_, header, socket, proxies, expected) => {
    expect(clientAddress(header, socket, proxies)).toBe(expected)
  })
})
