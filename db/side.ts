import { AsyncLocalStorage } from 'node:async_hooks'

/** With whose rights a statement runs: those of the office, which owns the tables, or those of residents. */
export type Side = 'office' | 'resident'

// One a process: the server in front and the bundled product each load this file.
const shared = globalThis as { madoguchiSide?: AsyncLocalStorage<Side>; madoguchiSideElse?: Side }
shared.madoguchiSide ??= new AsyncLocalStorage()
const sides = shared.madoguchiSide

/** Does something, and all that comes of it, with the rights of one side. */
export const onSide = <Answer>(side: Side, work: () => Answer): Answer => sides.run(side, work)

/** From now on this process does everything with the rights of residents but what is done `onSide('office')`. */
export function beResident(): void {
  shared.madoguchiSideElse = 'resident'
}

/** Commands and tests are the office. */
export const sideNow = (): Side => sides.getStore() ?? shared.madoguchiSideElse ?? 'office'
