import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { root } from './environment.ts'

/** Runs a program that uses `runCommand`; calls `during` when it has said "ready". */
async function run(program: string, during?: (kill: (signal: NodeJS.Signals) => void) => void) {
  const source = `import { runCommand } from '#scripts/command.ts'\n${program}`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', source], { cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += String(chunk)
    })
  if (during) {
    await once(child.stdout, 'data')
    during((signal) => child.kill(signal))
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said: said.trim().split('\n') }
}

describe('a command', () => {
  it('undoes what it did, in reverse order, and ends with 0', async () => {
    const { code, said } = await run(`await runCommand(async ({ atEnd }) => {
      atEnd(() => console.log('database'))
      atEnd(async () => console.log('server'))
      console.log('work')
    })`)
    expect(said).toEqual(['work', 'server', 'database'])
    expect(code).toBe(0)
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends in order at %s, even when it comes twice',
    async (name) => {
      const { code, said } = await run(
        `await runCommand(async ({ atEnd }) => {
        atEnd(() => new Promise((resolve) => setTimeout(() => { console.log('ended'); resolve() }, 100)))
        setInterval(() => undefined, 1000)
        console.log('ready')
      }, { stays: true })`,
        (kill) => {
          kill(name)
          kill(name)
        },
      )
      expect(said).toEqual(['ready', 'ended'])
      expect(code).toBe(0)
    },
  )

  it('undoes what it did when it fails, says a plain error in words and ends with 1', async () => {
    const { code, said } = await run(`import { PlainError } from '#scripts/plain-error.ts'
      await runCommand(async ({ atEnd }) => {
        atEnd(() => console.log('undone'))
        throw new PlainError('The port is taken.')
      })`)
    expect(said).toEqual(['The port is taken.', 'undone'])
    expect(code).toBe(1)
  })

  it('goes on undoing when one step fails, and ends with 1', async () => {
    const { code, said } = await run(`await runCommand(async ({ atEnd }) => {
      atEnd(() => console.log('still undone'))
      atEnd(() => { throw new Error('step failed') })
    })`)
    expect(said.join()).toContain('step failed')
    expect(said.at(-1)).toBe('still undone')
    expect(code).toBe(1)
  })
})
