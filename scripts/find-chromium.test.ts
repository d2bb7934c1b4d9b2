import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findChromium, requireChromium } from './find-chromium.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'madoguchi-browser-'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function program(name: string, mode = 0o755): string {
  writeFileSync(path.join(folder, name), '#!/bin/sh\n', { mode })
  return path.join(folder, name)
}

it('a browser on the PATH is taken, Chromium before Chrome', () => {
  vi.stubEnv('PATH', `/nowhere:${folder}`)
  const chrome = program('google-chrome')
  expect(findChromium()).toBe(chrome)
  const chromium = program('chromium')
  expect(findChromium()).toBe(chromium)
})

it('a file that is no program is passed by', () => {
  vi.stubEnv('PATH', folder)
  program('chromium', 0o644)
  const chrome = program('google-chrome')
  expect(findChromium()).toBe(chrome)
})

it('the one that CHROMIUM_PATH names goes first, and is missed when it is not there', () => {
  vi.stubEnv('CHROMIUM_PATH', program('my-own'))
  expect(requireChromium()).toBe(path.join(folder, 'my-own'))
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  expect(() => requireChromium()).toThrow('CHROMIUM_PATH: /nowhere/chromium is not a program.')
})
