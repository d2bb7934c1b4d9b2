import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { markOf, ownMark, waitUntil } from '#scripts/embedded/processes.ts'
import { endOrphanedDemo, noteDemo } from './running-demo.ts'

let folder: string
let child: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'madoguchi-demo-'))
  vi.stubEnv('MADOGUCHI_DATA_DIR', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

const dead = { ...ownMark(), started: 'another boot 1' }

/** A process that looks like a demo, or like something else. */
async function start(script: string) {
  const file = path.join(folder, script)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `console.log('ready'); setInterval(() => undefined, 1000)`)
  child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  const mark = markOf(child.pid ?? 0)
  if (!mark) throw new Error('The process did not start.')
  return mark
}

const note = (content: unknown) => writeFileSync(path.join(folder, 'demo.json'), JSON.stringify(content))

describe('the demo before', () => {
  it('is ended when its command was killed', async () => {
    const server = await start('scripts/demo.ts')
    note({ server, starters: [ownMark(), dead], port: 3000 })
    await endOrphanedDemo()
    expect(markOf(server.pid)).toBeUndefined()
  })

  it('is left alone when it is properly running, and its address is said', async () => {
    const server = await start('scripts/demo.ts')
    note({ server, starters: [ownMark()], port: 3456 })
    await expect(endOrphanedDemo()).rejects.toThrow('running already: http://localhost:3456')
    expect(markOf(server.pid)).toBeDefined()
  })

  it('is not mistaken for another process that got its number', async () => {
    const server = await start('scripts/other.ts')
    note({ server, starters: [dead], port: 3000 })
    await endOrphanedDemo()
    expect(await waitUntil(() => markOf(server.pid) === undefined, 200)).toBe(false)
  })

  it('takes its note away at its end', async () => {
    const takeAway = noteDemo(3000)
    expect(existsSync(path.join(folder, 'demo.json'))).toBe(true)
    takeAway()
    await expect(endOrphanedDemo()).resolves.toBeUndefined()
    expect(existsSync(path.join(folder, 'demo.json'))).toBe(false)
  })
})
