import path from 'node:path'

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

/** The port to serve on. A wrong number is named later, by the product's own reading. */
export const port = (): number => Number(given('PORT') ?? 3000)
