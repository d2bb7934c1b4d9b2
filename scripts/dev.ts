import { spawn } from 'node:child_process'
import path from 'node:path'
import { requireFreePort } from '#scripts/server/listen.ts'
import { runCommand } from './command.ts'
import { ensureDatabase } from './ensure-database.ts'
import { port, provide, root } from './environment.ts'
import { openDemoCity } from './open-demo-city.ts'

// npm run dev: the demo city served by Next's development server, which shows changes at once.
await runCommand(async (command) => {
  await requireFreePort(port())
  provide({ NODE_ENV: 'development' })
  const database = await ensureDatabase(console.log)
  command.atEnd(database.stop)
  await openDemoCity(command, database.url)
  const { startJobs } = await import('#lib/jobs.ts')
  const jobs = startJobs()
  command.atEnd(() => jobs.stop())

  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, 'dev', '--port', String(port())], {
    cwd: root,
    stdio: 'inherit',
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  command.atEnd(() => {
    server.kill('SIGTERM')
    return ended
  })
  await ended
})
