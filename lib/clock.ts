import { env } from '#lib/env.ts'

/**
 * The present moment. In tests and in the demo `MADOGUCHI_NOW` sets the clock: time then runs on from there.
 */
export const currentTime = (): Date => new Date(Date.now() + offset())

let known: number | undefined

function offset(): number {
  const set = env().MADOGUCHI_NOW
  known ??= set ? Date.parse(set) - Date.now() : 0
  return known
}
