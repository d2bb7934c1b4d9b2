import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { commandLine, isRunning, markOf, ownMark, parentOf, processesIn, waitUntil } from './processes.ts'

it('a process is told from a later one with the same number', () => {
  const own = ownMark()
  expect(isRunning(own)).toBe(true)
  expect(isRunning({ ...own, started: 'another boot 1' })).toBe(false)
})

it('an ended process has no mark', async () => {
  const child = spawn('true')
  await once(child, 'exit')
  expect(markOf(child.pid ?? 0)).toBeUndefined()
})

it('a process that ended but was not collected by its parent counts as dead', async () => {
  // The shell becomes a program that never collects the child it inherited.
  const parent = spawn('/bin/sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'])
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const child = Number(line)
  expect(markOf(child)).toBeDefined()
  process.kill(child, 'SIGKILL')
  expect(await waitUntil(() => markOf(child) === undefined, 30_000)).toBe(true)
  expect(process.kill(child, 0)).toBe(true)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
})

it('the parent, the command and the working folder of a process are known', async () => {
  const folder = realpathSync(tmpdir())
  const child = spawn('/bin/sleep', ['61'], { cwd: folder })
  const pid = child.pid ?? 0
  await waitUntil(() => commandLine(pid).includes('sleep'), 30_000)
  expect(commandLine(pid)).toBe('/bin/sleep 61')
  expect(parentOf(pid)).toBe(process.pid)
  expect(processesIn(folder)).toContain(pid)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(processesIn(folder)).not.toContain(pid)
})
