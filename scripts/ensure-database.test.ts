import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { joinCluster } from '#scripts/embedded/cluster.ts'
import { deleteCluster } from '#scripts/embedded/delete-cluster.ts'
import { clusterHome, ensureDatabase, prepareDatabase, versionProblem } from './ensure-database.ts'
import { migrateDatabase } from './migrate-database.ts'
import { PlainError } from './plain-error.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'madoguchi-database-'))
  chmodSync(folder, 0o755)
  vi.stubEnv('MADOGUCHI_DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', '')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await deleteCluster(path.join(folder, 'database'))
  rmSync(folder, { recursive: true })
})

describe('the embedded database', () => {
  it('belongs to a role without special rights, and can be migrated by several at once', async () => {
    const { url, isEmbedded, stop } = await ensureDatabase()
    expect(isEmbedded).toBe(true)
    expect(clusterHome()).toBe(path.join(folder, 'database'))
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(url)))

    const sql = postgres(url, { max: 1 })
    const [role] = await sql`select rolname, rolsuper from pg_roles where rolname = current_user`
    expect(role).toEqual({ rolname: 'madoguchi', rolsuper: false })
    const [tables] = await sql`select count(*)::int as count from pg_tables where schemaname = 'public'`
    expect(tables?.count).toBeGreaterThan(5)
    await sql.end()
    await stop()
  })
})

describe('a PostgreSQL whose owner of the database may make no roles', () => {
  it('is migrated once an administrator has made the role, and says so until then', async () => {
    const cluster = await joinCluster({ home: clusterHome() })
    await prepareDatabase(cluster, 'city')
    const admin = postgres(cluster.adminUrl('postgres'), { max: 1 })
    try {
      await admin.unsafe('drop role madoguchi_web; drop role madoguchi_resident')
      const problem = await migrateDatabase(cluster.appUrl('city')).catch((error: Error) => error)
      expect(problem).toBeInstanceOf(PlainError)
      expect((problem as Error).message).toContain('run once: CREATE ROLE madoguchi_resident NOLOGIN;')
      await admin.unsafe('create role madoguchi_resident nologin')
      await migrateDatabase(cluster.appUrl('city'))
    } finally {
      await admin.end()
      await cluster.release()
    }
  })
})

describe('the database named by DATABASE_URL', () => {
  it('is used, and left running', async () => {
    const embedded = await ensureDatabase()
    vi.stubEnv('DATABASE_URL', embedded.url)
    const given = await ensureDatabase()
    expect(given).toMatchObject({ url: embedded.url, isEmbedded: false })
    await given.stop()
    await (await ensureDatabase()).stop()
    await embedded.stop()
  })

  it('is said not to answer, without showing its password', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://someone:very-secret@127.0.0.1:1/city')
    const problem = await ensureDatabase().catch((error: Error) => error.message)
    expect(problem).toContain('The database named by DATABASE_URL does not answer')
    expect(problem).not.toContain('very-secret')
  })

  it.each([
    [140_011, 'PostgreSQL 15 or newer is needed; DATABASE_URL names version 14.'],
    [150_000, undefined],
    [180_004, undefined],
  ])('is refused when it is too old: %i', (version, problem) => {
    expect(versionProblem(version)).toBe(problem)
  })
})
