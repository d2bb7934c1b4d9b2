import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { changeServedSettings } from '#db/testing/served-settings.ts'
import { test as base } from './own-counter.ts'

type Settings = Parameters<typeof changeServedSettings>[0]

type PerTest = {
  /** Lets the city decide otherwise until the test ends, as soon as the server knows of it. */
  withSettings: (values: Settings) => Promise<void>
}

/** Journeys through a city that decided otherwise than the demo's, in `*.modes.spec.ts`: one at a time. */
export const test = base.extend<PerTest>({
  // The office has opened the served database.
  withSettings: async ({ office: _, request }, use) => {
    const marks: string[] = []
    const takeBack: (() => Promise<void>)[] = []
    await use(async (values) => {
      const mark = `ためし${randomUUID().slice(0, 6)}市`
      takeBack.unshift(await changeServedSettings({ ...values, cityName: { ja: mark } }))
      marks.push(mark)
      await expect.poll(() => home(request), { timeout: 15_000 }).toContain(mark)
    })
    for (const back of takeBack) await back()
    for (const mark of marks) await expect.poll(() => home(request), { timeout: 15_000 }).not.toContain(mark)
  },
})

/** Settings are read all at once, so a page with the new name of the city has all of them. */
const home = async (request: APIRequestContext): Promise<string> => (await request.get('/ja')).text()
