import { expect, it } from 'vitest'
import { welcome } from './welcome.ts'

it('the welcome names each address and each sign-in', () => {
  const text = welcome(3456, { signIns: [{ id: 'tanaka', password: 'a password', role: 'clerk' }] })
  for (const part of ['/ja', '/en', '/staff', '/staff/mail'])
    expect(text).toContain(`http://localhost:3456${part}\n`)
  expect(text).toContain('  tanaka   a password   clerk\n')
})
