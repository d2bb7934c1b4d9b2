import { type RefObject, useEffect, useEffectEvent } from 'react'
import { codeReader } from './code-reader.ts'

/** Often enough for a hand that holds still, seldom enough for an old tablet. */
const EVERY_MS = 200

/** Fine enough for the small code of a slip at arm's length; a camera that cannot gives what it has. */
const PICTURE = { facingMode: 'environment', width: { ideal: 1280 } }

/** Whether this browser has a camera to ask for. */
export const hasCamera = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function'

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
  if (!picture) return
  const camera = await navigator.mediaDevices.getUserMedia({ video: PICTURE })
  const letGo = () => {
    for (const track of camera.getTracks()) track.stop()
  }
  if (over.aborted) return letGo()
  over.addEventListener('abort', letGo, { once: true })
  picture.srcObject = camera
  const [reader] = await Promise.all([codeReader(), picture.play()])
  while (!over.aborted) {
    const [code] = await reader.detect(picture)
    if (code) hear(code.rawValue)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
}
