import path from 'node:path'
import { joinCluster } from '#scripts/embedded/cluster.ts'
import { disposable } from '#scripts/embedded/settings.ts'
import { requireFreePort } from '#scripts/server/listen.ts'
import { buildIfChanged } from './build-product.ts'
import { runCommand } from './command.ts'
import { addressesIn, renewDatabase } from './ensure-database.ts'
import { dataDir, port, provide } from './environment.ts'
import { openDemoCity } from './open-demo-city.ts'
import { serveProduct } from './serve-product.ts'
import { testSettings } from './test-settings.ts'

// Started by Playwright: the built product over a database of its own, with the demo city as on its first day.
await runCommand(
  async (command) => {
    await requireFreePort(port())
    provide({ ...testSettings, NODE_ENV: 'production' })
    const cluster = await joinCluster({ home: path.join(dataDir(), 'e2e'), settings: disposable })
    command.atEnd(cluster.release)
    const name = `e2e_${port()}`
    await renewDatabase(cluster, name)
    await openDemoCity(command, addressesIn(cluster, name))
    await buildIfChanged(console.log)
    await serveProduct(command, { withJobs: true })
    console.log('Ready for the browser.')
  },
  { stays: true },
)
