import { cpus, loadavg, totalmem } from 'node:os'
import type postgres from 'postgres'

/** What the figures were taken on. */
export type Machine = {
  cores: number
  processor: string
  memoryGb: number
  node: string
  postgresql: string
  /** How many processes ran or waited in the minute before: much above 0 means that others were working. */
  loadBefore: number
}

export async function describeMachine(sql: postgres.Sql, loadBefore: number): Promise<Machine> {
  const [{ server_version: postgresql }] = await sql<[{ server_version: string }]>`show server_version`
  const [first, ...others] = cpus()
  return {
    cores: others.length + 1,
    processor: first?.model ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgresql,
    loadBefore,
  }
}

/** The load of the last minute. */
export const currentLoad = (): number => loadavg()[0] ?? 0
