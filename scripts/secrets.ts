import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writePrivately } from '#scripts/embedded/state.ts'
import { dataDir, given, provide } from './environment.ts'

const kept = z.object({ AUTH_SECRET: z.string(), KEY_PEPPER: z.string() })

const fileOf = (): string => path.join(dataDir(), 'secrets.json')

/** Uses the secrets of the demo or of development in this folder, if there are any; what was given goes first. */
export function takeKeptSecrets(): void {
  if (!existsSync(fileOf())) return
  for (const [name, value] of Object.entries(kept.parse(JSON.parse(readFileSync(fileOf(), 'utf8')))))
    if (!given(name)) provide({ [name]: value })
}

/**
 * Makes the secrets once for the demo and for development, and uses them. Never for production: there the operator
 * gives them, as losing or mixing them up would lock out everybody who holds an access key.
 */
export function takeDevelopmentSecrets(): void {
  if (!existsSync(fileOf())) writePrivately(fileOf(), { AUTH_SECRET: newSecret(), KEY_PEPPER: newSecret() })
  takeKeptSecrets()
}

const newSecret = (): string => randomBytes(32).toString('base64url')
