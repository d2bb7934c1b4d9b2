import { expect, it } from 'vitest'
import { commandInFolder } from './run-in-folder.fixture.ts'

const { run } = commandInFolder('scripts/api-client.ts')

it('issues a key where nothing was set up before, lists it without the key, and revokes it', () => {
  const issued = run('--name', '電算係', '--rate', '0')
  expect(issued.status).toBe(0)
  const key = /^key: (madoguchi_\S+)$/m.exec(issued.said)?.[1] ?? 'no key'
  const id = /^id: (\S+)$/m.exec(issued.said)?.[1] ?? 'no id'

  const listed = run('--list').said
  expect(listed).toContain(`${id}  in use  0/min  reservations:write  電算係`)
  expect(listed).not.toContain(key)

  expect(run('--revoke', id).status).toBe(0)
  expect(run('--list').said).toContain(`${id}  revoked`)
  expect(run('--revoke', id)).toMatchObject({ status: 1, said: expect.stringContaining('No key in use') })
})

it.each([
  [[], 'Nothing was asked for.'],
  [['--frob'], "Unknown option '--frob'"],
  [['--name', 'partner', '--scopes', 'everything'], 'scopes.0: choice'],
  [['--name', 'partner', '--rate', 'many'], 'requestsPerMinute: number'],
  [['--revoke', 'the old one'], 'No key in use has the id the old one'],
])('%j is answered in words', (args, words) => {
  const answer = run(...args)
  expect(answer.status).toBe(1)
  expect(answer.said).toContain(words)
  expect(answer.said).not.toContain('    at ')
})
