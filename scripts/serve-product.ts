import { beResident, onSide } from '#db/side.ts'
import { startWebServer } from '#scripts/server/start-web-server.ts'
import type { Command } from './command.ts'
import { readPapers } from './read-papers.ts'
import { requireRights } from './require-rights.ts'
import { requireSettings } from './require-settings.ts'

/** Serves the built product, and does its jobs in the same process if asked to, until the command ends. Returns the port. */
export async function serveProduct({ atEnd }: Command, { withJobs }: { withJobs: boolean }): Promise<number> {
  const settings = requireSettings()
  await requireRights()
  const { closeDatabase } = await import('#db/client.ts')
  atEnd(closeDatabase)
  if (withJobs) await readPapers()
  const { keepUpToDate, startJobs } = await import('#lib/jobs.ts')
  const works = onSide('office', () => [keepUpToDate(), ...(withJobs ? [startJobs()] : [])])
  for (const work of works) atEnd(() => work.stop())
  beResident()
  const server = await startWebServer({ port: settings.PORT, trustedProxies: settings.TRUSTED_PROXIES })
  atEnd(() => server.close())
  return settings.PORT
}
