import { systemJob } from '#lib/auth/system-job.ts'
import { currentTime } from '#lib/clock.ts'
import { log } from '#lib/log.ts'
import { readReport } from '#lib/outbox/read-report.ts'
import { recordBounce } from '#lib/outbox/record-bounce.ts'
import { runCommand } from './command.ts'
import { prepareCommand } from './prepare-command.ts'

// npm run take-bounce: one mail from the standard input, as a mail server pipes what was sent back. A mail of ours that
// could not be delivered becomes a task for staff; every other mail is taken and dropped.

/** A report stands at the beginning; what is returned behind it may be as long as it likes. */
const MOST_OCTETS = 1_000_000

/** EX_TEMPFAIL (sysexits.h): the mail server keeps the mail and tries again, as when the database is away. */
const TRY_AGAIN = 75

await runCommand(
  async (command) => {
    const report = await readReport(await beginningOf(process.stdin))
    if (!report) return console.log('This mail does not say that one of ours could not be delivered.')
    await prepareCommand(command)
    const { isRecorded } = await recordBounce(systemJob('take-bounce'), report, currentTime())
    log().info({ isRecorded }, 'returned mail taken')
    console.log(
      isRecorded ? 'It was written down.' : 'It is about no mail that is still taken for delivered.',
    )
  },
  { faultCode: TRY_AGAIN },
)

/** Reads all of it, so that the mail server is not cut off, and keeps the beginning. */
async function beginningOf(input: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const kept: Buffer[] = []
  let octets = 0
  for await (const piece of input) {
    if (octets < MOST_OCTETS) kept.push(piece)
    octets += piece.length
  }
  return Buffer.concat(kept).subarray(0, MOST_OCTETS)
}
