import { expect, it, vi } from 'vitest'
import type { StaffMember } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { eventStream } from './event-stream.ts'

const session = vi.hoisted(() => ({ watchSession: vi.fn() }))
vi.mock('#lib/staff/keep-session.ts', () => session)
vi.mock('#lib/settings/queries.ts', () => ({ citySettings: async () => ({}) }))
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }))

const staff = {
  kind: 'staff',
  staffId: 'the-clerk',
  sessionId: 'a-session',
  name: '窓口 太郎',
} as StaffMember

const streamed = async () => {
  const stop = vi.fn()
  const request = new Request('https://city.example/staff/today.events')
  const text = await eventStream(request, staff, 'desk.view', () => stop).text()
  return { text, stop }
}

it('ends without a word when the session is over', async () => {
  const written = vi.spyOn(log(), 'error')
  session.watchSession.mockResolvedValue(null)
  const { text, stop } = await streamed()
  expect(text).toBe('retry: 2000\n\n')
  expect(stop).toHaveBeenCalledOnce()
  expect(written).not.toHaveBeenCalled()
})

it('ends with a line in the log when nobody can tell whether the session is open', async () => {
  const written = vi.spyOn(log(), 'error').mockReturnValue()
  const err = new Error('the database is away')
  session.watchSession.mockRejectedValue(err)
  const { stop } = await streamed()
  expect(stop).toHaveBeenCalledOnce()
  expect(written).toHaveBeenCalledExactlyOnceWith({ err, staffId: 'the-clerk' }, expect.any(String))
})
