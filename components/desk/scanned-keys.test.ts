import { expect, it } from 'vitest'
import { afterKey, noKeys, scannedBy } from './scanned-keys.ts'

const typed = (text: string, gap: number) => {
  const keys = [...text].reduce((before, key, index) => afterKey(before, key, gap * index), noKeys)
  return scannedBy(keys, gap * text.length)
}

it('a scan is told from typing by how fast its keys come', () => {
  expect(typed('9163244792', 20)).toBe('9163244792')
  expect(typed('9163244792', 150)).toBeNull()
})

it('a short run is no scan, and what was pressed long before does not belong to one', () => {
  expect(typed('12345678', 20)).toBeNull()
  const pressed = afterKey(noKeys, '7', 0)
  const keys = [...'102030400'].reduce((before, key, index) => afterKey(before, key, 5_000 + index), pressed)
  expect(scannedBy(keys, 5_010)).toBe('102030400')
  expect(scannedBy(keys, 9_000)).toBeNull()
})

it('keys that write nothing do not part a scan', () => {
  const keys = ['9', '1', '6', '3', '2', '4', '4', '7', '9', '2', 'Shift', 'A'].reduce(
    (before, key, index) => afterKey(before, key, index),
    noKeys,
  )
  expect(scannedBy(keys, 20)).toBe('9163244792A')
})
