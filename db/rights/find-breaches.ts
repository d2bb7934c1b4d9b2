import type postgres from 'postgres'
import { fruitless, refused } from './attempts.ts'
import { grants } from './grants.ts'
import { readGrants } from './read-grants.ts'

/**
 * Tries, as whoever is connected, what the residents' side must not be able to, and compares what is granted with what
 * should be. Answers a line for each breach; nothing that is tried stays.
 */
export async function findBreaches(sql: postgres.Sql): Promise<string[]> {
  const granted = await readGrants(sql)
  const breaches = [
    ...granted
      .filter((grant) => !grants.includes(grant))
      .map((grant) => `is granted and should not be: ${grant}`),
    ...grants.filter((grant) => !granted.includes(grant)).map((grant) => `is not granted: ${grant}`),
  ]
  for (const act of [...(await readings(sql)), ...refused]) {
    const outcome = await outcomeOf(sql, act)
    if (outcome !== '42501') breaches.push(`is not refused (${outcome}): ${act}`)
  }
  for (const act of fruitless) {
    const outcome = await outcomeOf(sql, act)
    if (outcome !== 'nothing') breaches.push(`finds something (${outcome}): ${act}`)
  }
  return breaches
}

/** Of each table of which nothing is to be read, whichever migration made it. */
async function readings(sql: postgres.Sql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f') order by 1`
  const isOpen = (name: string) => grants.some((grant) => `${grant} `.startsWith(`select ${name} `))
  return tables.filter(({ name }) => !isOpen(name)).map(({ name }) => `select * from ${name}`)
}

/** `nothing`, how many rows, or the code of the refusal. */
async function outcomeOf(sql: postgres.Sql, act: string): Promise<string> {
  let rows = 0
  try {
    await sql.begin(async (tx) => {
      rows = (await tx.unsafe(act)).length
      throw undone
    })
    return 'stays'
  } catch (error) {
    if (error === undone) return rows === 0 ? 'nothing' : `${rows} rows`
    return (error as { code?: string }).code ?? String(error)
  }
}

const undone = new Error('nothing that is tried stays')
