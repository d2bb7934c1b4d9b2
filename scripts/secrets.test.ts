import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { takeDevelopmentSecrets, takeKeptSecrets } from './secrets.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'madoguchi-secrets-'))
  vi.stubEnv('MADOGUCHI_DATA_DIR', folder)
  forget()
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function forget(): void {
  vi.stubEnv('AUTH_SECRET', '')
  vi.stubEnv('KEY_PEPPER', '')
}

const taken = () => ({ AUTH_SECRET: process.env.AUTH_SECRET, KEY_PEPPER: process.env.KEY_PEPPER })

it('secrets are made once, for their owner alone', () => {
  takeDevelopmentSecrets()
  const first = taken()
  expect(first.AUTH_SECRET).toHaveLength(43)
  expect(first.KEY_PEPPER).not.toBe(first.AUTH_SECRET)
  const file = path.join(folder, 'secrets.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(first)

  forget()
  takeDevelopmentSecrets()
  expect(taken()).toEqual(first)
})

it('secrets that were given go first', () => {
  vi.stubEnv('KEY_PEPPER', 'given by the operator')
  takeDevelopmentSecrets()
  expect(taken().KEY_PEPPER).toBe('given by the operator')
  expect(taken().AUTH_SECRET).toHaveLength(43)
})

it('a command beside the product makes none', () => {
  takeKeptSecrets()
  expect(taken()).toEqual({ AUTH_SECRET: '', KEY_PEPPER: '' })
})
