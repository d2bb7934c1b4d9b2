import { afterEach, expect, it, vi } from 'vitest'
import { tamper } from '#db/testing/reset-database.ts'
import { env } from '#lib/env.ts'

// With which sign-ins to the database a server starts.

const { DATABASE_URL: office, DATABASE_RESIDENT_URL: resident = '' } = env()

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Starts a server for some sides; answers what it says in the log. */
async function started(surfaces: string, url: string, residentUrl = ''): Promise<string[]> {
  vi.stubEnv('MADOGUCHI_SURFACES', surfaces)
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('DATABASE_RESIDENT_URL', residentUrl)
  vi.resetModules()
  const { log } = await import('#lib/log.ts')
  const warn = vi.spyOn(log(), 'warn')
  const { requireRights } = await import('#scripts/require-rights.ts')
  await requireRights()
  return warn.mock.calls.map(([line]) => String(line))
}

const tooMuch = 'residents are served with rights over all tables'

it('residents alone: with the rights of residents, and never with those of the office', async () => {
  await expect(started('resident', resident)).resolves.toEqual([])
  await expect(started('resident', office)).rejects.toThrow(tooMuch)
  await expect(started('resident', resident, office)).rejects.toThrow(tooMuch)
  await expect(started('resident', office, resident)).rejects.toThrow(tooMuch)
})

it('both sides: with one sign-in for each, or saying in the log that there is one for both', async () => {
  await expect(started('resident,staff', office, resident)).resolves.toEqual([])
  await expect(started('resident,staff', office)).resolves.toEqual([expect.stringContaining(tooMuch)])
})

it('staff: with the rights of the office', async () => {
  await expect(started('staff', office)).resolves.toEqual([])
  for (const surfaces of ['staff', 'resident,staff'])
    await expect(started(surfaces, resident)).rejects.toThrow('served by the owner of the tables')
})

it.each([
  ['read one column of the accounts of staff', 'grant select (id) on staff to nearly_resident'],
  [
    'become the owner of the tables',
    'alter role nearly_resident noinherit; grant madoguchi to nearly_resident',
  ],
])('residents alone: not with a role that may %s', async (_, rights) => {
  const nearly = new URL(office)
  nearly.username = 'nearly_resident'
  try {
    await tamper(`create role nearly_resident login password '${nearly.password}'; ${rights}`)
    await expect(started('resident', nearly.href)).rejects.toThrow(tooMuch)
  } finally {
    await tamper('drop owned by nearly_resident; drop role nearly_resident')
  }
})
