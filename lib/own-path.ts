/**
 * The path and query of an address on this very site, or null. For "back to where you were": a form or header says
 * where, and nobody must be led to another site by it. Pure.
 */
export function ownPath(address: string, origin = NOWHERE): string | null {
  if (!URL.canParse(address, origin)) return null
  const url = new URL(address, origin)
  const path = url.pathname + url.search
  // A path such as `//evil.example` would be another host to a browser.
  return url.origin === new URL(origin).origin && !path.startsWith('//') ? path : null
}

/** An origin that no address can have: only a bare path stays on it. */
const NOWHERE = 'http://nowhere.invalid'
