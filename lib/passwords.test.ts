import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

describe('a stored password', () => {
  it('opens for the same password and for nothing else', async () => {
    const stored = await hashPassword('ひばり-2026-correct horse')
    expect(await verifyPassword('ひばり-2026-correct horse', stored)).toBe(true)
    expect(await verifyPassword('ひばり-2026-correct horsE', stored)).toBe(false)
    expect(await verifyPassword('', stored)).toBe(false)
  })

  it('says its own cost and is never the same twice', async () => {
    const [one, two] = await Promise.all([hashPassword('same'), hashPassword('same')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(two)
  })

  it('opens whichever width of letters the keyboard gave', async () => {
    expect(await verifyPassword('Ａｂｃ１２３', await hashPassword('Abc123'))).toBe(true)
  })

  it('made by the reference implementation at another cost opens', async () => {
    // Made with the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword('password', reference)).toBe(true)
  })

  it('in a form that is not known is a fault, not a refusal', async () => {
    await expect(verifyPassword('x', 'plain')).rejects.toThrow('argon2id')
  })
})
