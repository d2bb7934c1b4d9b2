import { resetDemo } from '#scripts/demo/reset-demo.ts'
import { endOrphanedDemo, noteDemo } from '#scripts/demo/running-demo.ts'
import { welcome } from '#scripts/demo/welcome.ts'
import { requireFreePort } from '#scripts/server/listen.ts'
import { buildIfChanged } from './build-product.ts'
import { runCommand } from './command.ts'
import { ensureDatabase } from './ensure-database.ts'
import { port, provide } from './environment.ts'
import { openDemoCity } from './open-demo-city.ts'
import { serveProduct } from './serve-product.ts'

// npm run demo: from nothing to the whole product with the demo city, and back to nothing at Ctrl-C.
await runCommand(
  async (command) => {
    await endOrphanedDemo()
    if (process.argv.includes('--reset')) await resetDemo(console.log)
    await requireFreePort(port())
    command.atEnd(noteDemo(port()))
    provide({ NODE_ENV: 'production' })

    console.log('Opening the database …')
    const database = await ensureDatabase(console.log)
    command.atEnd(database.stop)
    const city = await openDemoCity(command, database)
    await buildIfChanged(console.log)
    console.log(welcome(await serveProduct(command, { withJobs: true }), city))
  },
  { stays: true },
)
