import { useEffect, useEffectEvent } from 'react'
import { afterKey, noKeys, scannedBy } from './scanned-keys.ts'

/**
 * Hears a scanner that types (キーボード・ウェッジ) wherever the focus is, so that nobody taps the field before each scan, and
 * the Enter of a scan presses no button that happens to have the focus. What is typed into a field or answers a question
 * stays where it is.
 */
export function useScans(onScan: (text: string) => void): void {
  const hear = useEffectEvent(onScan)
  useEffect(() => {
    let keys = noKeys
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTakenElsewhere()) return
      if (event.key !== 'Enter') {
        keys = afterKey(keys, event.key, event.timeStamp)
        return
      }
      const text = scannedBy(keys, event.timeStamp)
      keys = noKeys
      if (text === null) return
      event.preventDefault()
      hear(text)
    }
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

const isTakenElsewhere = (): boolean =>
  document.activeElement?.matches('input, textarea, select') === true ||
  document.querySelector('[role="dialog"]') !== null
