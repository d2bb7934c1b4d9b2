import type { Site } from './bench-site.ts'
import { measureBooking, type Runs } from './measure.ts'

/**
 * Makes every part of the server work once, and then has the database count its rows: plans that were made while the
 * tables were empty would read them from end to end for ever.
 */
export async function warmUp(site: Site, { warmUp: limits }: Runs): Promise<void> {
  const short = { warmUp: { ...limits, most: 50 }, counted: { ...limits, most: 200 } }
  await measureBooking(site, short, { load: 'book', pattern: 'spread' })
  await measureBooking(site, short, { load: 'journey', pattern: 'spread' })
  await site.sql`analyze`
}
