import { expect, it } from 'vitest'
import { welcome } from './welcome.ts'

it('the welcome names each address and each sign-in', () => {
  const text = welcome(3456, {
    signIns: [{ loginId: 'tanaka', password: 'a password', role: 'auditor', name: '田中' }],
    resident: { number: '123456782', password: 'a long phrase' },
  })
  for (const part of ['/ja', '/en', '/ja/account/sign-in', '/staff', '/staff/mail'])
    expect(text).toContain(`http://localhost:3456${part}\n`)
  expect(text).toContain('  123-456-782   a long phrase\n')
  expect(text).toContain('  tanaka   a password   Auditor   田中\n')
})
