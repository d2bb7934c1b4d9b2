import { expect, it } from 'vitest'
import { parseLockFile } from './postmaster.ts'

it('the lock file of a server tells its process, port and state', () => {
  const text = '4711\n/data\n1795300000\n55432\n\n127.0.0.1\n  1234567    98304\nready   \n'
  expect(parseLockFile(text)).toEqual({ pid: 4711, port: 55432, state: 'ready' })
})

it('a server that has not written its state yet has none', () => {
  expect(parseLockFile('4711\n/data\n1795300000\n55432\n')).toEqual({ pid: 4711, port: 55432, state: '' })
})

it('a half-written or foreign file says nothing', () => {
  expect(parseLockFile('4711\n/da')).toBeUndefined()
  expect(parseLockFile('')).toBeUndefined()
  expect(parseLockFile('not\na\nlock\nfile')).toBeUndefined()
})
