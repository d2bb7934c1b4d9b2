import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Cluster, joinCluster } from './cluster.ts'
import { deleteCluster } from './delete-cluster.ts'
import { lockFileOf } from './postmaster.ts'
import { markOf, processesIn, waitUntil } from './processes.ts'
import { freePort } from './start.ts'
import { readState, writeState } from './state.ts'

let home: string
let holders: ChildProcess[]

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'madoguchi-cluster-'))
  chmodSync(home, 0o755)
  holders = []
})

afterEach(async () => {
  for (const holder of holders) await kill(holder)
  await deleteCluster(home)
  rmSync(home, { recursive: true })
})

describe('an embedded server', () => {
  it('keeps its data and its port from one run to the next', async () => {
    await rememberQuietPort()
    const first = await joinCluster({ home })
    await writeNote(first, 'kept')
    await first.release()
    expect(markOf(first.pid)).toBeUndefined()

    const second = await joinCluster({ home })
    expect(await notes(second)).toEqual(['kept'])
    expect(second.port).toBe(first.port)
    await second.release()
  })

  it('is one and the same for processes that start at the same time, until the last one leaves', async () => {
    const [one, other] = await Promise.all([hold(), hold()])
    expect(one.pid).toBe(other.pid)
    await end(one.holder)
    expect(markOf(one.pid)).toBeDefined()
    await end(other.holder)
    expect(markOf(one.pid)).toBeUndefined()
  })

  it('is taken over, and later stopped, when the process that started it was killed', async () => {
    const { holder, pid } = await hold()
    await kill(holder)
    const cluster = await joinCluster({ home })
    expect(cluster).toMatchObject({ pid, wasRunning: true })
    await cluster.release()
    expect(markOf(pid)).toBeUndefined()
  })

  it('recovers after everything was killed, with all that was committed', async () => {
    const { holder, pid } = await hold()
    const before = await joinCluster({ home })
    await writeNote(before, 'committed')
    await kill(holder)
    process.kill(pid, 'SIGKILL')

    const after = await joinCluster({ home })
    expect(after.wasRunning).toBe(false)
    expect(await notes(after)).toEqual(['committed'])
    await after.release()
  })

  it('starts again though a backend was busy when the server was killed', async () => {
    const cluster = await joinCluster({ home })
    const sql = postgres(cluster.adminUrl('postgres'), { max: 1, onnotice: () => undefined })
    const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
    const busy = sql`do $$ begin loop perform 1; end loop; end $$`.catch((error: Error) => error)
    await untilBusy(cluster, backend?.pid ?? 0)
    process.kill(cluster.pid, 'SIGKILL')
    expect(await waitUntil(() => markOf(cluster.pid) === undefined, 30_000)).toBe(true)
    expect(processesIn(dataFolder())).toContain(backend?.pid)

    const again = await joinCluster({ home })
    expect(await busy).toBeInstanceOf(Error)
    expect(again.pid).not.toBe(cluster.pid)
    await again.release()
    await sql.end({ timeout: 1 })
  })

  it('starts though its lock file names a living process of somebody else', async () => {
    const cluster = await joinCluster({ home })
    await cluster.release()
    writeFileSync(
      lockFileOf(dataFolder()),
      `${process.pid}\n${dataFolder()}\n0\n${cluster.port}\n\n\n\nready\n`,
    )
    const again = await joinCluster({ home })
    expect(again.wasRunning).toBe(false)
    await again.release()
  })

  it('is made anew when its very first start was interrupted', async () => {
    mkdirSync(path.join(home, 'postgres.new'))
    writeFileSync(path.join(home, 'postgres.new/PG_VERSION'), '18\n')
    const cluster = await joinCluster({ home })
    await writeNote(cluster, 'works')
    await cluster.release()
  })

  it('takes another port when its own is used by somebody else', async () => {
    await rememberQuietPort()
    const first = await joinCluster({ home })
    await first.release()
    const stranger = createServer().listen(first.port, '127.0.0.1')
    await once(stranger, 'listening')
    const second = await joinCluster({ home })
    expect(second.port).not.toBe(first.port)
    await second.release()
    stranger.close()
  })

  it('keeps its data outside of a folder that its user cannot enter', async () => {
    chmodSync(home, 0o700)
    const said: string[] = []
    const first = await joinCluster({ home, say: (line) => said.push(line) })
    await writeNote(first, 'outside')
    await first.release()
    const isRoot = process.getuid?.() === 0
    expect(readState(home).folder !== undefined).toBe(isRoot)
    expect(said).toHaveLength(isRoot ? 1 : 0)

    const second = await joinCluster({ home })
    expect(await notes(second)).toEqual(['outside'])
    await second.release()
  })
})

/** Lets the server have a port that no system gives to somebody who asks for any: it is still free when we come again. */
async function rememberQuietPort(): Promise<void> {
  writeState(home, { ...readState(home), port: await freePort(20_000 + (process.pid % 10_000)) })
}

const dataFolder = (): string => path.join(home, 'postgres')

/** Waits until a backend of the server works on what it was asked. */
async function untilBusy(cluster: Cluster, pid: number): Promise<void> {
  const sql = postgres(cluster.adminUrl('postgres'), { max: 1 })
  await vi.waitFor(
    async () =>
      expect(
        await sql`select from pg_stat_activity
          where pid = ${pid} and state = 'active' and query like 'do %'`,
      ).toHaveLength(1),
    { timeout: 30_000 },
  )
  await sql.end()
}

async function writeNote(cluster: Cluster, text: string): Promise<void> {
  const sql = postgres(cluster.adminUrl('postgres'), { max: 1 })
  await sql`create table notes (text text)`
  await sql`insert into notes values (${text})`
  await sql.end()
}

async function notes(cluster: Cluster): Promise<string[]> {
  const sql = postgres(cluster.adminUrl('postgres'), { max: 1 })
  const rows = await sql<{ text: string }[]>`select text from notes`
  await sql.end()
  return rows.map((row) => row.text)
}

/** Another process that uses the server. */
async function hold(): Promise<{ holder: ChildProcess; pid: number }> {
  const holder = spawn(process.execPath, [path.join(import.meta.dirname, 'holder.fixture.ts'), home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  holders.push(holder)
  const [line] = (await once(holder.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return { holder, ...(JSON.parse(String(line)) as { pid: number }) }
}

async function end(holder: ChildProcess): Promise<void> {
  holder.kill('SIGTERM')
  await once(holder, 'exit')
}

async function kill(holder: ChildProcess): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return
  holder.kill('SIGKILL')
  await once(holder, 'exit')
}
