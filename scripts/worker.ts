import { keepUpToDate, startJobs } from '#lib/jobs.ts'
import { runCommand } from './command.ts'
import { prepareCommand } from './prepare-command.ts'
import { readPapers } from './read-papers.ts'

// npm run worker: mail, slots to come and tidying up, in a process of their own.
await runCommand(
  async (command) => {
    await prepareCommand(command)
    await readPapers()
    for (const work of [keepUpToDate(), startJobs()]) command.atEnd(() => work.stop())
    console.log('The worker runs. Ctrl-C stops it.')
  },
  { stays: true },
)
