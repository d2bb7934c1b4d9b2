const drawn = new Set<string>()

/** What a factory draws by chance, but never twice in a file: of two rows with one number a test would fail now and then. */
export function drawnOnce(draw: () => string): string {
  let value = draw()
  while (drawn.has(value)) value = draw()
  drawn.add(value)
  return value
}
