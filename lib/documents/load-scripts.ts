import unicode from 'unicode-properties'

let isLoaded = false

/**
 * Mends the renderer (textkit 7 of @react-pdf/renderer 4.9.0), once a process: it looks up the script of each half of a
 * letter beyond U+FFFF, finds none, and parts a letter there from the selector of its form. Such a half now goes with
 * the letters before it.
 */
export function loadScripts(): void {
  if (isLoaded) return
  isLoaded = true
  const { getScript } = unicode
  unicode.getScript = (code) => (code >= 0xd800 && code <= 0xdfff ? 'Inherited' : getScript(code))
}
