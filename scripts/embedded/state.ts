import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const state = z.object({
  /** Where the data is when it could not be kept beside this file. */
  folder: z.string().optional(),
  port: z.number().optional(),
  adminPassword: z.string(),
  appPassword: z.string(),
  /** Of whoever signs in for the residents' side; older installations have none yet. */
  residentPassword: z.string().default(() => newPassword()),
})

/** What is remembered of an embedded server between runs. */
export type ClusterState = z.infer<typeof state>

/** Reads what is known of the server of this home; makes the passwords that are missing and keeps them. */
export function readState(home: string): ClusterState {
  const file = path.join(home, 'cluster.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : fresh()
  const known = state.parse(kept)
  if (!('residentPassword' in kept)) writeState(home, known)
  return known
}

const fresh = () => ({ adminPassword: newPassword(), appPassword: newPassword() })

/** Keeps the state readable by its owner alone. */
export const writeState = (home: string, value: ClusterState): void =>
  writePrivately(path.join(home, 'cluster.json'), value)

/** Writes a JSON file that only its owner can read, whole or not at all. */
export function writePrivately(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, file)
}

const newPassword = (): string => randomBytes(24).toString('base64url')
