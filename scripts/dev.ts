import { beResident, onSide } from '#db/side.ts'
import { requireFreePort } from '#scripts/server/listen.ts'
import { startWebServer } from '#scripts/server/start-web-server.ts'
import { runCommand } from './command.ts'
import { ensureDatabase } from './ensure-database.ts'
import { port, provide } from './environment.ts'
import { openDemoCity } from './open-demo-city.ts'
import { readPapers } from './read-papers.ts'

// npm run dev: the demo city served by Next's development server, which shows changes at once.
await runCommand(
  async (command) => {
    await requireFreePort(port())
    provide({ NODE_ENV: 'development' })
    const database = await ensureDatabase(console.log)
    command.atEnd(database.stop)
    await openDemoCity(command, database)
    await readPapers()
    const { keepUpToDate, startJobs } = await import('#lib/jobs.ts')
    for (const work of onSide('office', () => [keepUpToDate(), startJobs()])) command.atEnd(() => work.stop())
    beResident()
    const server = await startWebServer({ port: port(), trustedProxies: 0, dev: true })
    command.atEnd(() => server.close())
    console.log(`Showing the sources on port ${port()}. Ctrl-C stops it.`)
  },
  { stays: true },
)
