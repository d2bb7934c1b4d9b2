import { expect, it, vi } from 'vitest'
import { staffOfForm } from './staff-form.ts'

const asked = vi.hoisted(() => ({ currentStaff: vi.fn(async () => null) }))
vi.mock('./require-staff.ts', () => asked)

const sent = (headers: Record<string, string>) =>
  staffOfForm(
    new Request('http://localhost:3000/staff/settings/transfer/file', {
      method: 'POST',
      headers: { host: 'city.example', ...headers },
      body: new FormData(),
    }),
    'settings.move',
    '/staff/settings/transfer',
  )

it.each<Record<string, string>>([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
])('a form of another site (%o) is refused before anybody asks who is signed in', async (headers) => {
  asked.currentStaff.mockClear()
  expect(await sent(headers)).toMatchObject({ status: 403 })
  expect(asked.currentStaff).not.toHaveBeenCalled()
})

it('who is not signed in goes to sign in and comes back to the form', async () => {
  const answer = await sent({ 'sec-fetch-site': 'same-origin', origin: 'https://city.example' })
  expect(answer).toMatchObject({ status: 303 })
  expect((answer as Response).headers.get('location')).toBe(
    '/staff/sign-in?to=%2Fstaff%2Fsettings%2Ftransfer',
  )
})
