import { randomUUID } from 'node:crypto'
import { type APIRequest, expect } from '@playwright/test'
import { aCounter, aRowOfSlots, aService, aSlot } from '#db/testing/factories.ts'
import { leave } from '#db/testing/served-places.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { addDays, addMinutes, type Day, dayOf, instantOf } from '#lib/time.ts'
import { joinCluster } from '#scripts/embedded/cluster.ts'
import { dataDir, provide } from '#scripts/environment.ts'
import { takeDevelopmentSecrets } from '#scripts/secrets.ts'
import { test as base } from './fixtures.ts'

type Named = { id: string; name: string }

/** Two counters that take one service, the first another one too, and nobody else's visits: all of it one worker's own. */
export type Office = { service: Named; further: Named; counter: Named; annexe: Named }

/** Quarters of an hour from ten o'clock on. */
export type Morning = { day: Day; slots: Awaited<ReturnType<typeof aRowOfSlots>> }

type PerTest = {
  /** That of the worker, until its days are taken; then another one. */
  office: Office
  /** An office of this test alone, for one that changes the rules by which it takes bookings. */
  ownOffice: Office
  /** Opens a morning on a day that no other test has; at the counter unless another is named. */
  morning: (options?: { count?: number; lanes?: number; day?: Day; at?: Named }) => Promise<Morning>
  /** A visit that was booked before, in a morning of its own or at a given time: from the next free minute on. */
  booked: (startsAt?: Date) => Promise<Awaited<ReturnType<typeof aBooking>> & Pick<Morning, 'slots'>>
}

/** So many days an office has: bookings are taken for sixty, and the last ones are for journeys that name their day. */
const DAYS = 40

let opened: Office | undefined
let daysTaken = 0

/** Journeys that book. */
export const test = base.extend<PerTest, { served: undefined }>({
  served: [
    async ({ playwright: _ }, use, { project }) => {
      const cluster = await joinCluster({ home: `${dataDir()}/e2e` })
      takeDevelopmentSecrets()
      provide({ DATABASE_URL: cluster.appUrl(`e2e_${new URL(project.use.baseURL ?? '').port}`) })
      await use(undefined)
      await leave()
      await cluster.release()
    },
    { scope: 'worker' },
  ],
  office: async ({ served: _, playwright }, use, { project }) => {
    if (daysTaken >= DAYS) opened = undefined
    if (!opened) {
      daysTaken = 0
      opened = await openOffice(playwright.request, project.use.baseURL ?? '')
    }
    await use(opened)
  },
  ownOffice: async ({ served: _, playwright }, use, { project }) => {
    await use(await openOffice(playwright.request, project.use.baseURL ?? ''))
  },
  morning: async ({ office }, use) => {
    await use(async ({ count = 4, lanes = 2, day, at = office.counter } = {}) => {
      daysTaken += day ? 0 : 1
      const chosen = day ?? addDays(dayOf(new Date()), 2 + daysTaken)
      const startsAt = instantOf(chosen, '10:00')
      return { day: chosen, slots: await aRowOfSlots(count, { counterId: at.id, startsAt, lanes }) }
    })
  },
  booked: async ({ office, morning }, use) => {
    await use(async (startsAt) => {
      const counterId = office.counter.id
      const slots = startsAt
        ? await aRowOfSlots(1, { counterId, startsAt: freeMinute(counterId, startsAt) })
        : (await morning({ count: 1 })).slots
      return { ...(await aBooking({ owns: slots, serviceIds: [office.service.id] })), slots }
    })
  },
})

const minutesTaken = new Set<string>()

/** This minute, or the next one at which no journey of this worker has begun a visit at the counter. */
export function freeMinute(counterId: string, startsAt: Date): Date {
  const minute = `${counterId} ${startsAt.toISOString()}`
  if (minutesTaken.has(minute)) return freeMinute(counterId, addMinutes(startsAt, 1))
  minutesTaken.add(minute)
  return startsAt
}

/** Until midnight, so that the job marks nobody as missed whom a journey of the evening expects this morning. */
const staysOpen = (counterId: string) => {
  const startsAt = freeMinute(counterId, instantOf(dayOf(new Date()), '23:57'))
  return aSlot({ counterId, startsAt, minutes: 3, lanes: 0 })
}

/** Founds the counters and waits until the server has heard of them: it remembers its offer for some seconds. */
async function openOffice(requests: APIRequest, baseURL: string): Promise<Office> {
  const mark = randomUUID().slice(0, 6)
  const named = (id: string, ja: string, en: string) => ({
    id: `${id}-${mark}`,
    name: { ja, 'ja-easy': ja, en },
  })
  const bring = [
    { text: { ja: '交付通知書', 'ja-easy': '｜交付通知書《こうふつうちしょ》', en: 'Notice of issue' } },
    {
      attendances: ['with_guardian' as const],
      text: {
        ja: '親の本人確認書類',
        'ja-easy': '｜親《おや》の ｜書類《しょるい》',
        en: 'Papers of the parent',
      },
      anyOf: [[{ count: 1, from: ['A'] }], [{ count: 2, from: ['B'] }]],
    },
    {
      reasons: ['hospital' as const],
      text: { ja: '診断書', 'ja-easy': '｜診断書《しんだんしょ》', en: 'Medical certificate' },
    },
  ]
  const service = {
    ...named('journey', `ためしの用件${mark}`, `Trial ${mark}`),
    firstMinutes: 15,
    bring,
    position: 100,
  }
  const counter = named('journey', `ためしの窓口${mark}`, `Trial counter ${mark}`)
  const annexe = named('journey-annexe', `ためしの出張所${mark}`, `Trial annexe ${mark}`)
  const further = { ...named('further', `べつの用件${mark}`, `Further ${mark}`), position: 101 }
  await aService(service)
  await aService(further)
  await aCounter({
    ...counter,
    address: { ja: '中央一丁目1番1号' },
    position: 100,
    takes: [service, further],
  })
  await staysOpen(counter.id)
  await aCounter({ ...annexe, address: { ja: '東二丁目2番2号' }, position: 101, takes: [service] })
  const request = await requests.newContext({ baseURL })
  await expect
    .poll(async () => (await request.get('/api/v1/counters')).text(), { timeout: 15_000 })
    .toContain(annexe.id)
  await expect
    .poll(async () => (await request.get('/api/v1/services')).text(), { timeout: 15_000 })
    .toContain(further.id)
  // Pages and interface remember apart from each other. An unknown service would fall back to another one.
  await expect
    .poll(async () => (await request.get('/ja/availability')).text(), { timeout: 15_000 })
    .toMatch(new RegExp(`${service.id}.*${annexe.id}`, 's'))
  await request.dispose()
  const inJapanese = ({ id, name }: typeof counter) => ({ id, name: name.ja })
  return {
    service: inJapanese(service),
    further: inJapanese(further),
    counter: inJapanese(counter),
    annexe: inJapanese(annexe),
  }
}
