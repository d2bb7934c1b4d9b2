import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { eachStatement } from './each-statement.ts'

/** What is said when PostgreSQL or the network cuts a connection: what was asked over it may have been done, or not. */
const CUTS = new Set([
  '57P01',
  '57P02',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNRESET',
  'EPIPE',
])

export const isCut = (fault: unknown): boolean =>
  fault instanceof Error && (('code' in fault && CUTS.has(String(fault.code))) || isCut(fault.cause))

/** The connection of a transaction: whether it was there to begin with, and the fault with which it ended. */
export type Line = { hasBegun: boolean; fault: unknown }

/**
 * Does the work of a transaction for as long as its connection stands. The driver says `commit` or `rollback` over a
 * connection that is gone as well, which ends the process. So nothing is sent any more once it was cut, and the driver
 * hears no end of the work: it gives such a transaction up by itself.
 */
export async function alongLine<Tx extends Pick<PostgresJsDatabase, '_'>, Answer>(
  line: Line,
  tx: Tx,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  line.hasBegun = true
  eachStatement(tx._.session, async ({ ask }) => {
    if (line.fault) throw line.fault
    try {
      return await ask()
    } catch (fault) {
      if (isCut(fault)) line.fault = fault
      throw fault
    }
  })
  try {
    return await work(tx)
  } catch (fault) {
    // What is said in the words of the driver alone (`driverOf`) is heard of here.
    if (isCut(fault)) line.fault ??= fault
    throw fault
  } finally {
    if (line.fault) await new Promise(() => undefined)
  }
}
