import { parseArgs } from 'node:util'
import type { Finding, Seal } from '#lib/audit/rules.ts'
import { verifyTraces } from '#lib/audit/verify.ts'
import { runCommand } from './command.ts'
import { PlainError } from './plain-error.ts'
import { prepareCommand } from './prepare-command.ts'

// npm run audit:verify: whether the record of what staff did is as it was written.

const usage = `Looks through the whole record and its seals:
  npm run audit:verify [-- --seal NUMBER:HASH …, seals that were kept outside, on paper or from the log]`

const sentences: Record<Finding['kind'], string> = {
  entry_altered: 'was altered',
  entry_removed: 'was removed',
  entry_inserted: 'was put in afterwards',
  batch_altered: 'was altered',
  batch_removed: 'was removed',
  chain_broken: 'does not follow the one before it, which was sealed anew',
  seal_differs: 'has another hash than the seal from outside',
  seal_missing: 'is missing: the record was cut off at its end',
  deletion_unproven: 'speaks of a deletion that is not what is missing',
}

const sentenceOf = ({ kind, batch, entry }: Finding): string =>
  `${[batch && `batch ${batch}`, entry && `entry ${entry}`].filter(Boolean).join(', ')} ${sentences[kind]}`

await runCommand(async (command) => {
  const anchors = sealsGiven(process.argv.slice(2))
  await prepareCommand(command)
  const { findings, newest, batches, entries, unsealed, gaps, deleted } = await verifyTraces(anchors)
  console.log(`${entries} entries in ${batches} batches; ${unsealed} not sealed yet.`)
  console.log(`${deleted} were deleted when their time was over, ${gaps} numbers never had an entry.`)
  if (newest) console.log(`The newest seal, to be kept outside: ${newest.number}:${newest.hash}`)
  if (findings.length > 0) throw new PlainError(findings.map(sentenceOf).join('\n'))
  console.log(
    `Nothing was altered, removed or put in.${anchors.length === 0 ? ' No seal from outside was compared.' : ''}`,
  )
})

function sealsGiven(args: string[]): Seal[] {
  try {
    const { values } = parseArgs({ args, options: { seal: { type: 'string', multiple: true, default: [] } } })
    return values.seal.map(sealOf)
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`, { cause: error })
  }
}

function sealOf(text: string): Seal {
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? []
  if (!number || !hash) throw new Error(`"${text}" is no seal.`)
  return { number: Number(number), hash }
}
