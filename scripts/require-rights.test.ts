import { afterEach, expect, it, vi } from 'vitest'
import { testSettings } from './test-settings.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** Starts a server for some sides whose database does not answer. */
async function started(surfaces: string): Promise<void> {
  const secrets = { AUTH_SECRET: 'a'.repeat(32), KEY_PEPPER: 'b'.repeat(32) }
  for (const [name, value] of Object.entries({ ...testSettings, ...secrets })) vi.stubEnv(name, value)
  vi.stubEnv('MADOGUCHI_SURFACES', surfaces)
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none')
  const { requireRights } = await import('./require-rights.ts')
  await requireRights()
}

it('serves residents alone only when the database says what rights it gives', async () => {
  await expect(started('resident')).rejects.toThrow('does not say what rights')
})

it('waits for no database where staff is served too, or residents are not', async () => {
  await expect(started('resident,staff')).resolves.toBeUndefined()
  await expect(started('staff')).resolves.toBeUndefined()
})
