import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

/** The settings as a fresh process with these variables would read them. */
async function read(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  vi.resetModules()
  return (await import('./env.ts')).env()
}

const RANDOM = 'mK4tqz8Yw0RxLh6JfUe2ZsBn9VpGdC3o'
const alike = { AUTH_SECRET: RANDOM, KEY_PEPPER: RANDOM }

it('takes random secrets in production', async () => {
  const secrets = { AUTH_SECRET: RANDOM, KEY_PEPPER: RANDOM.toLowerCase() }
  expect(await read({ NODE_ENV: 'production', ...secrets })).toMatchObject(secrets)
})

it('names every variable that is missing or wrong, and shows no value', async () => {
  const reading = read({ DATABASE_URL: '', AUTH_SECRET: 'short and weak', PORT: '0' })
  await expect(reading).rejects.toThrow(/DATABASE_URL: is needed[\s\S]*PORT:[\s\S]*AUTH_SECRET:/)
  await expect(reading).rejects.not.toThrow(/short and weak/)
})

it.each([
  [{ MAIL_TRANSPORT: 'smtp' }, /SMTP_URL/],
  [{ MAIL_TRANSPORT: 'resend' }, /RESEND_API_KEY/],
  [{ NODE_ENV: 'production', MADOGUCHI_NOW: '2026-11-24T09:00:00+09:00' }, /MADOGUCHI_NOW/],
  [{ NODE_ENV: 'production', AUTH_SECRET: 'x'.repeat(40) }, /AUTH_SECRET: is no random secret/],
  [
    { NODE_ENV: 'production', KEY_PEPPER: 'change-me-please-0123456789-abcdefgh' },
    /KEY_PEPPER: is no random/,
  ],
  [{ NODE_ENV: 'production', ...alike }, /KEY_PEPPER: must be another secret/],
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
