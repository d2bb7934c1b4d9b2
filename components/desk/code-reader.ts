type Reader = { detect(picture: ImageBitmapSource): Promise<{ rawValue: string }[]> }

/** The reader of codes that some browsers have (Shape Detection API); TypeScript does not know it yet. */
type OwnReader = {
  new (wish: { formats: ['qr_code'] }): Reader
  getSupportedFormats(): Promise<readonly string[]>
}

const wish: { formats: ['qr_code'] } = { formats: ['qr_code'] }

/**
 * What finds QR codes in a picture: the browser's own reader, or where it has none (iPad, Firefox, many a PC) one that is
 * loaded now, at the moment somebody opens the camera.
 */
export async function codeReader(): Promise<Reader> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: OwnReader }
  if (Own && (await Own.getSupportedFormats()).includes('qr_code')) return new Own(wish)
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector(wish)
}
