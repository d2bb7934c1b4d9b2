import { decode, encode } from 'next-auth/jwt'
import { expect, it } from 'vitest'
import { openToken } from './open-token.ts'

const secret = 'a secret of this test alone, long enough'
const token = await encode({ secret, maxAge: 60, token: { sub: 'somebody' } })

/** The same token, saying that it was sealed in another way. */
const saying = (header: object | string): string => {
  const said = typeof header === 'string' ? header : JSON.stringify(header)
  return [Buffer.from(said).toString('base64url'), ...token.split('.').slice(1)].join('.')
}

it('a token that was sealed here comes back', async () => {
  expect(await openToken({ secret, token })).toMatchObject({ sub: 'somebody' })
})

it.each([
  ['another way to the key', { alg: 'A256KW', enc: 'A256GCM' }],
  ['another cipher', { alg: 'dir', enc: 'A128CBC-HS256' }],
  ['none', { alg: 'none' }],
  ['nothing', {}],
  ['no header', 'nothing'],
])('one that names %s is not even tried', async (_, header) => {
  const forged = saying(header)
  expect(await openToken({ secret, token: forged })).toBeNull()
  // What we let through is judged by NextAuth, which complains instead.
  await expect(decode({ secret, token: forged })).rejects.toThrow()
})
