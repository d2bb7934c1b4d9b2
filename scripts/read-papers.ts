import { env } from '#lib/env.ts'

/** Lets the jobs of this process render papers, where the city keeps its day lists; others need no compiler. */
export async function readPapers(): Promise<void> {
  if (env().MADOGUCHI_DAY_LISTS_DIR === undefined) return
  const { readTsx } = await import('./read-tsx.ts')
  readTsx()
}
