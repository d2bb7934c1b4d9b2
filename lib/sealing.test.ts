import { expect, it } from 'vitest'
import { seal, sealForBrowser, unseal, unsealFromBrowser } from './sealing.ts'

it('what is sealed comes back, and never looks the same', () => {
  const [one, other] = [seal('factor', 'JBSWY3DPEHPK3PXP'), seal('factor', 'JBSWY3DPEHPK3PXP')]
  expect(unseal('factor', one)).toBe('JBSWY3DPEHPK3PXP')
  expect(one).not.toBe(other)
  expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('JBSWY3DPEHPK3PXP')
  expect(one).not.toContain('JBSWY3DPEHPK3PXP')
})

it('nothing opens that was changed, cut off or sealed for something else', () => {
  const sealed = seal('factor', 'JBSWY3DPEHPK3PXP')
  const changed = Buffer.from(sealed, 'base64url')
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => unseal('factor', changed.toString('base64url'))).toThrow()
  expect(() => unseal('factor', sealed.slice(0, 30))).toThrow()
  expect(() => unseal('other', sealed)).toThrow()
})

it('what is kept in browsers and in the database have different keys', () => {
  expect(unsealFromBrowser('factor', sealForBrowser('factor', 'JBSW'))).toBe('JBSW')
  expect(() => unseal('factor', sealForBrowser('factor', 'JBSW'))).toThrow()
  expect(() => unsealFromBrowser('factor', seal('factor', 'JBSW'))).toThrow()
})
