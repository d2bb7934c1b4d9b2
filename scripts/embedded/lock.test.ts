import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withLock } from './lock.ts'
import { ownMark } from './processes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'madoguchi-lock-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

it('one piece of work is done after the other', async () => {
  const order: string[] = []
  const work = (name: string) =>
    withLock(folder, async () => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      order.push(`${name} ends`)
    })
  await Promise.all([work('first'), work('second')])
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

it('the lock is given back when the work fails', async () => {
  await expect(withLock(folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(existsSync(path.join(folder, 'lock'))).toBe(false)
})

it('the lock of a process that is gone is taken over', async () => {
  writeFileSync(path.join(folder, 'lock'), JSON.stringify({ ...ownMark(), started: 'another boot 1' }))
  expect(await withLock(folder, () => Promise.resolve('done'))).toBe('done')
})
