import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readPdf } from '#db/testing/pdf-text.ts'
import { commandInFolder } from './run-in-folder.fixture.ts'

const { fileOf, run } = commandInFolder('scripts/issue-residents.ts')

it('issues IDs where nothing was set up before; their secrets stand in the files alone', () => {
  writeFileSync(fileOf('notices.txt'), 'A1B-123456\nA1B-123457\n')
  const files = ['--pdf', fileOf('letters.pdf'), '--csv', fileOf('list.csv')]
  const issued = run(
    '--count',
    '2',
    '--kind',
    'password',
    ...files,
    '--notice-numbers',
    fileOf('notices.txt'),
  )
  expect(issued.said).toContain('2 resident IDs were issued.')
  expect(issued.status).toBe(0)

  const [head, ...rows] = readFileSync(fileOf('list.csv'), 'utf8').trimEnd().split('\r\n')
  expect(head).toBe('number,kind,secret,locale,expires_at,notice_number')
  const { pages, text } = readPdf(readFileSync(fileOf('letters.pdf')))
  expect(pages).toBe(2)
  for (const [index, row] of rows.entries()) {
    const [number = '', kind, secret = '', , , notice] = row.split(',')
    expect([kind, notice]).toEqual(['password', `A1B12345${6 + index}`])
    expect(text).toContain(number.replace(/(...)(...)(...)/, '$1-$2-$3'))
    expect(text).toContain(secret.replace(/(....)(....)(....)/, '$1-$2-$3'))
    expect(issued.said).not.toContain(secret)
  }
  expect(statSync(fileOf('letters.pdf')).mode & 0o777).toBe(0o600)

  const again = run(
    '--count',
    '2',
    '--kind',
    'link-code',
    '--csv',
    fileOf('other.csv'),
    ...['--notice-numbers', fileOf('notices.txt')],
  )
  expect(again).toMatchObject({ status: 1, said: expect.stringContaining('already in use') })
})

it('writes over no file, and then issues nothing', () => {
  writeFileSync(fileOf('there.csv'), 'kept')
  const answer = run('--count', '1', '--kind', 'password', '--csv', fileOf('there.csv'))
  expect(answer).toMatchObject({ status: 1, said: expect.stringContaining('there.csv cannot be written') })
  expect(readFileSync(fileOf('there.csv'), 'utf8')).toBe('kept')
})

it.each([
  [['--count', '2', '--kind', 'password'], 'needs --pdf or --csv'],
  [['--count', '0', '--kind', 'password', '--csv', 'x.csv'], 'count: too_small'],
  [['--count', '2', '--kind', 'stamp', '--csv', 'x.csv'], 'kind: choice'],
  [['--frob'], "Unknown option '--frob'"],
])('%j is answered in words', (args, words) => {
  const answer = run(...args)
  expect(answer.status).toBe(1)
  expect(answer.said).toContain(words)
  expect(answer.said).not.toContain('    at ')
})
