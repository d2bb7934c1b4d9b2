import { parseArgs } from 'node:util'
import { z } from 'zod'
import { systemJob } from '#lib/auth/system-job.ts'
import { currentTime } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { apiScopes } from '#lib/exchange/access.ts'
import { clientInput } from '#lib/exchange/input.ts'
import { issueClient } from '#lib/exchange/issue-client.ts'
import { issuedClients } from '#lib/exchange/queries.ts'
import { revokeClient } from '#lib/exchange/revoke-client.ts'
import { runCommand } from './command.ts'
import { given } from './environment.ts'
import { migrateDatabase } from './migrate-database.ts'
import { PlainError } from './plain-error.ts'
import { prepareCommand } from './prepare-command.ts'
import { takeDevelopmentSecrets } from './secrets.ts'

const usage = `Keys for systems that call the JSON API:
  npm run api:client -- --name NAME [--scopes ${apiScopes.join(',')}] [--rate REQUESTS_PER_MINUTE, 0 = no limit]
  npm run api:client -- --list
  npm run api:client -- --revoke ID`

const job = systemJob('api:client')

await runCommand(async (command) => {
  const asked = askedFor(process.argv.slice(2))
  const isEmbedded = !given('DATABASE_URL')
  if (isEmbedded) takeDevelopmentSecrets()
  await prepareCommand(command)
  // The first command on a fresh clone finds an empty database.
  if (isEmbedded) await migrateDatabase(env().DATABASE_URL)
  if (asked.list) await list()
  else if (asked.revoke !== undefined) await revoke(asked.revoke)
  else await issue(asked)
})

function askedFor(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { name: text, scopes: text, rate: text, revoke: text, list: { type: 'boolean' } } as const
    const { values } = parseArgs({ args, options })
    if (values.name === undefined && values.revoke === undefined && !values.list)
      throw new Error('Nothing was asked for.')
    return values
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`, { cause: error })
  }
}

async function issue({
  name,
  scopes,
  rate,
}: {
  name?: string
  scopes?: string
  rate?: string
}): Promise<void> {
  const input = clientInput.safeParse({
    name,
    scopes: scopes?.split(',') ?? [...apiScopes],
    requestsPerMinute: Number(rate ?? 600),
  })
  if (!input.success) {
    const fields = input.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new PlainError(`${fields.join('\n')}\n\n${usage}`)
  }
  const { clientId, key } = await issueClient(job, input.data, currentTime())
  console.log(`id: ${clientId}\nkey: ${key}\nKeep the key: it is shown only now.`)
}

async function list(): Promise<void> {
  for (const { id, name, scopes, requestsPerMinute, revokedAt } of await issuedClients(job))
    console.log(
      [id, revokedAt ? 'revoked' : 'in use', `${requestsPerMinute}/min`, scopes.join(','), name].join('  '),
    )
}

async function revoke(id: string): Promise<void> {
  const revoked = z.uuid().safeParse(id).success && (await revokeClient(job, id, currentTime())).ok
  if (!revoked) throw new PlainError(`No key in use has the id ${id}. See: npm run api:client -- --list`)
  console.log(`The key of ${id} opens nothing any more.`)
}
