/** The keys of one scan follow each other faster than anybody types. */
const GAP_MS = 100
/** Nothing of ours that is scanned is shorter. */
const LEAST = 9

/** What came from a keyboard in one go, and when its last key came. */
export type ScannedKeys = { text: string; at: number }

export const noKeys: ScannedKeys = { text: '', at: Number.NEGATIVE_INFINITY }

/** What is there after one key more: a key that comes late begins anew, one that writes nothing (Shift) adds nothing. */
export function afterKey(before: ScannedKeys, key: string, at: number): ScannedKeys {
  const text = at - before.at <= GAP_MS ? before.text : ''
  return { text: key.length === 1 ? text + key : text, at }
}

/** What was scanned once Enter ends it, or null where somebody pressed the key. */
export const scannedBy = (keys: ScannedKeys, enteredAt: number): string | null =>
  enteredAt - keys.at <= GAP_MS && keys.text.length >= LEAST ? keys.text : null
