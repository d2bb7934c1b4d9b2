import { encode } from 'uqr'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { codeReader } from './code-reader.ts'

/** What stands on a slip: the address of the visit with its number and key. */
const SLIP = 'https://yoyaku.city.example/ja/reservations/lookup#number=1234567897&key=8KPQ2-7XWMD-HTR4C'

/** A picture of the code as a slip and a phone show it, each module so many pixels wide. */
function pictureOf(text: string, pixels: number): ImageBitmapSource {
  const { data: rows, size } = encode(text, { ecc: 'M', border: 4 })
  const width = size * pixels
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (rows[Math.floor(y / pixels)]?.[Math.floor(x / pixels)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { data, width, height: width, colorSpace: 'srgb', [Symbol.toStringTag]: 'ImageData' } as ImageData
}

beforeEach(() => vi.stubGlobal('DOMRectReadOnly', class {}))
afterEach(() => vi.unstubAllGlobals())

it.each([3, 8])('a browser without a reader reads our slip at %i pixels a module', async (pixels) => {
  const reader = await codeReader()
  expect(await reader.detect(pictureOf(SLIP, pixels))).toMatchObject([{ rawValue: SLIP }])
})

it('a picture without a code has none', async () => {
  const data = new Uint8ClampedArray(100 * 100 * 4).fill(200)
  const nothing = { data, width: 100, height: 100, [Symbol.toStringTag]: 'ImageData' } as unknown as ImageData
  expect(await (await codeReader()).detect(nothing)).toEqual([])
})

it('a browser that reads QR codes does it itself', async () => {
  class Own {
    static getSupportedFormats = async () => ['qr_code']
    detect = async () => []
  }
  vi.stubGlobal('BarcodeDetector', Own)
  expect(await codeReader()).toBeInstanceOf(Own)
  Own.getSupportedFormats = async () => ['ean_13']
  expect(await codeReader()).not.toBeInstanceOf(Own)
})
