import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

/** The settings as a fresh process with these variables would read them. */
async function read(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  vi.resetModules()
  return (await import('./env.ts')).env()
}

it('names every variable that is missing or wrong, and shows no value', async () => {
  const reading = read({ DATABASE_URL: '', AUTH_SECRET: 'short and weak', PORT: '0' })
  await expect(reading).rejects.toThrow(/DATABASE_URL: is needed[\s\S]*PORT:[\s\S]*AUTH_SECRET:/)
  await expect(reading).rejects.not.toThrow(/short and weak/)
})

it.each([
  [{ MAIL_TRANSPORT: 'smtp' }, /SMTP_URL/],
  [{ MAIL_TRANSPORT: 'resend' }, /RESEND_API_KEY/],
  [{ NODE_ENV: 'production', MADOGUCHI_NOW: '2026-11-24T09:00:00+09:00' }, /MADOGUCHI_NOW/],
  [{ MADOGUCHI_SURFACES: 'resident,attic' }, /MADOGUCHI_SURFACES/],
  [{ STAFF_NETWORKS: '10.20.0.0/16,city-hall' }, /STAFF_NETWORKS/],
])('refuses %o', async (variables, message) => {
  await expect(read(variables)).rejects.toThrow(message)
})

it('takes an empty variable as absent and lists as lists', async () => {
  const settings = await read({ PORT: '', MADOGUCHI_SURFACES: 'staff', STAFF_NETWORKS: '10.20.0.0/16, ::1' })
  expect(settings).toMatchObject({ PORT: 3000, MADOGUCHI_SURFACES: ['staff'], MAIL_TRANSPORT: 'outbox' })
  expect(settings.STAFF_NETWORKS).toEqual(['10.20.0.0/16', '::1'])
})
