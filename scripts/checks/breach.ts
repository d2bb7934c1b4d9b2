/** One place in the tree that breaks a rule of the house. */
export type Breach = { path: string; rule: string; message?: string }

const inWords = ({ path, rule, message }: Breach): string =>
  `  ${path}: ${rule}${message ? ` (${message})` : ''}`

/**
 * Prints what a check found and sets the exit code, for the list of checks and for a person who runs one alone.
 * Breaches of one file stand together, so that a file is opened once.
 */
export function report(check: string, looked: string, breaches: Breach[]): void {
  if (breaches.length === 0) {
    console.log(`${check}: ${looked}, nothing to report`)
    return
  }
  const sorted = breaches.toSorted((one, other) => one.path.localeCompare(other.path))
  console.error(`${check}: ${looked}, ${breaches.length} to mend`)
  for (const breach of sorted) console.error(inWords(breach))
  process.exitCode = 1
}
