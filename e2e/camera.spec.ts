import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { encode } from 'uqr'
import { aRowOfSlots } from '#db/testing/factories.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { dayOf, instantOf } from '#lib/time.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'

const [WIDTH, HEIGHT, PIXELS] = [640, 480, 8]

/** A film of one picture (YUV4MPEG2): a code as it stands on a slip, before a grey wall. */
function filmOf(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const luma = Buffer.alloc(WIDTH * HEIGHT, 200)
  const [left, top] = [(WIDTH - size * PIXELS) >> 1, (HEIGHT - size * PIXELS) >> 1]
  for (let y = 0; y < size * PIXELS; y++)
    for (let x = 0; x < size * PIXELS; x++)
      luma[(top + y) * WIDTH + left + x] = data[Math.floor(y / PIXELS)]?.[Math.floor(x / PIXELS)] ? 16 : 235
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, Buffer.from('FRAME\n'), luma, colours, Buffer.from('FRAME\n'), luma, colours])
}

test('the camera of a tablet whose browser reads no codes finds the visit', { tag: '@script' }, async ({
  playwright,
  baseURL,
  ownOffice: office,
}) => {
  test.setTimeout(90_000)
  const startsAt = instantOf(dayOf(new Date()), '08:00')
  const owns = await aRowOfSlots(1, { counterId: office.counter.id, startsAt })
  const visit = await aBooking({ owns, serviceIds: [office.service.id] })
  const folder = mkdtempSync(join(tmpdir(), 'camera-'))
  const film = join(folder, 'slip.y4m')
  const address = `${baseURL}/ja/reservations/lookup#number=${visit.number}&key=${visit.accessKey}`
  writeFileSync(film, filmOf(address))
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {}
  const browser = await playwright.chromium.launch({
    executablePath,
    args: [
      ...args,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  try {
    const page = await browser.newPage({ baseURL, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BarcodeDetector'))
    await signIn(page, 'clerk')
    await page.goto(`/staff?counter=${office.counter.id}&view=list`)
    await page.getByRole('button', { name: 'QRを読む' }).click()
    const row = page.getByRole('row').filter({ hasText: groupReservationNumber(visit.number) })
    await expect(page.getByRole('status').filter({ hasText: '1件' })).toBeVisible({ timeout: 30_000 })
    await expect(row).toBeVisible()
    await expect(page.getByRole('dialog')).toBeHidden()
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
})
