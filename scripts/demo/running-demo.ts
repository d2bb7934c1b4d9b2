import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import {
  commandLine,
  isRunning,
  markOf,
  ownMark,
  type ProcessMark,
  parentOf,
  signal,
  waitUntil,
} from '#scripts/embedded/processes.ts'
import { writePrivately } from '#scripts/embedded/state.ts'
import { dataDir } from '#scripts/environment.ts'
import { PlainError } from '#scripts/plain-error.ts'

/** A demo as it wrote itself down: its own process, those that started it, and where it serves. */
type RunningDemo = { server: ProcessMark; starters: ProcessMark[]; port: number }

const fileOf = (): string => path.join(dataDir(), 'demo.json')

/** Writes this process down as the demo of this folder. Returns what takes the note away. */
export function noteDemo(port: number): () => void {
  const note: RunningDemo = { server: ownMark(), starters: starters(), port }
  writePrivately(fileOf(), note)
  return () => rmSync(fileOf(), { force: true })
}

/**
 * Ends the server of an earlier demo whose command was killed and which therefore nobody can stop any more. One that
 * is properly running is left alone, with a word where to find it.
 */
export async function endOrphanedDemo(): Promise<void> {
  if (!existsSync(fileOf())) return
  const { server, starters: startedBy, port } = JSON.parse(readFileSync(fileOf(), 'utf8')) as RunningDemo
  if (!isRunning(server) || !/scripts\/demo\.ts/.test(commandLine(server.pid))) return
  if (startedBy.every(isRunning))
    throw new PlainError(
      `The demo is running already: http://localhost:${port} (process ${server.pid}). Stop it there with Ctrl-C first.`,
    )
  signal(server.pid, 'SIGTERM')
  if (await waitUntil(() => !isRunning(server), 27_000)) return
  signal(server.pid, 'SIGKILL')
  await waitUntil(() => !isRunning(server), 5_000)
}

/** The commands between the person and this process: with-node.mjs, the shell and npm, as far as there are any. */
function starters(): ProcessMark[] {
  const found: ProcessMark[] = []
  for (let pid = process.ppid; /with-node\.mjs|^npm /.test(commandLine(pid)); pid = parentOf(pid) ?? 0) {
    const mark = markOf(pid)
    if (mark) found.push(mark)
  }
  return found
}
