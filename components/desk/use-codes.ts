import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Often enough for a hand that holds still, seldom enough for an old tablet. */
const EVERY_MS = 200

type Reader = { detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]> }

/** The reader of codes that some browsers have (Shape Detection API); TypeScript does not know it yet. */
type WithReader = { BarcodeDetector?: new (wish: { formats: string[] }) => Reader }

/** Whether this browser has a camera to ask for and reads QR codes by itself. */
export const canReadCodes = (): boolean =>
  'BarcodeDetector' in globalThis && typeof navigator.mediaDevices?.getUserMedia === 'function'

type Hear = { onCode: (text: string) => void; onFault: () => void }

/**
 * Shows what the camera at the back sees and tells the QR codes in it; no picture is kept or sent. The camera is let go
 * when nobody looks any more.
 */
export function useCodes(video: RefObject<HTMLVideoElement | null>, { onCode, onFault }: Hear): void {
  const hear = useEffectEvent(onCode)
  const fail = useEffectEvent(onFault)
  useEffect(() => {
    const over = new AbortController()
    watch(video.current, hear, over.signal).catch(() => {
      if (!over.signal.aborted) fail()
    })
    return () => over.abort()
  }, [video])
}

async function watch(
  picture: HTMLVideoElement | null,
  hear: (text: string) => void,
  over: AbortSignal,
): Promise<void> {
  const { BarcodeDetector } = globalThis as WithReader
  if (!picture || !BarcodeDetector) return
  const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const letGo = () => {
    for (const track of camera.getTracks()) track.stop()
  }
  if (over.aborted) return letGo()
  over.addEventListener('abort', letGo, { once: true })
  picture.srcObject = camera
  await picture.play()
  const reader = new BarcodeDetector({ formats: ['qr_code'] })
  while (!over.aborted) {
    const [code] = await reader.detect(picture)
    if (code) hear(code.rawValue)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
}
