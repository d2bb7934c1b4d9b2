import path from 'node:path'
import { PlainError } from './plain-error.ts'

/** The project's folder. */
export const root = path.dirname(import.meta.dirname)

/**
 * A setting as it was given, before the product's own reading of them (`lib/env.ts`) can be complete: commands make
 * some of them first. Empty counts as absent.
 */
export const given = (name: string): string | undefined => process.env[name] || undefined

/** Sets what the product will read, for this process and those it starts. */
export const provide = (values: Record<string, string>): void => {
  Object.assign(process.env, values)
}

/** Where an installation keeps what it makes for itself: embedded database, secrets, notes of running processes. */
export const dataDir = (): string => path.resolve(root, given('MADOGUCHI_DATA_DIR') ?? '.madoguchi')

/** The port to serve on. */
export function port(): number {
  const value = Number(given('PORT') ?? 3000)
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value
  throw new PlainError(`PORT: ${given('PORT')} is not a port number.`)
}
