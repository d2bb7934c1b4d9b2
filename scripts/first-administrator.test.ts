import { expect, it } from 'vitest'
import { commandInFolder } from './run-in-folder.fixture.ts'

const { run } = commandInFolder('scripts/first-administrator.ts')

it('adds the first administrator where nothing was set up before, and only the first', () => {
  const first = run('--id', 'midori', '--name', '市川 みどり')
  expect(first).toMatchObject({ status: 0, said: expect.stringMatching(/^id: midori\npassword: \S{14}$/m) })
  const second = run('--id', 'ken', '--name', '佐々木 健')
  expect(second).toMatchObject({
    status: 1,
    said: expect.stringContaining('an administrator who can sign in'),
  })
})

it.each([
  [['--name', '市川 みどり'], 'id: '],
  [['--id', '市川', '--name', '市川 みどり'], 'id: invalid'],
  [['--id', 'midori', '--name', ''], 'name: required'],
  [['--id', 'midori', '--name', 'Midori', '--email', 'nowhere'], 'email: '],
  [['--frob'], "Unknown option '--frob'"],
])('%j is answered in words', (args, words) => {
  const { status, said } = run(...args)
  expect(status).toBe(1)
  expect(said).toContain(words)
  expect(said).toContain('npm run staff:administrator -- --id ID')
})
