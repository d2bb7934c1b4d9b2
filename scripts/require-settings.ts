import { env } from '#lib/env.ts'
import { PlainError } from './plain-error.ts'

/** Reads all settings now and names those that are missing or wrong, before anything is started with them. */
export function requireSettings(): ReturnType<typeof env> {
  try {
    return env()
  } catch (cause) {
    throw new PlainError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
