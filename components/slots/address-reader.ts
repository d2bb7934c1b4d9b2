/** The query of an address as Next hands it to a page. */
export type SearchParams = Record<string, string | string[] | undefined>

/**
 * Reads the parameters of an address one after the other. What makes no sense falls back and is remembered, so that
 * the page can say so; anybody can type anything into an address.
 */
export function addressReader(params: SearchParams) {
  let isGarbled = false
  return {
    isGarbled: () => isGarbled,
    /** A parameter, or the fallback where it is absent, repeated, or read as null. */
    take<Value, Fallback>(
      name: string,
      read: (text: string) => Value | null,
      fallback: Fallback,
    ): Value | Fallback {
      const text = params[name]
      if (text === undefined || text === '') return fallback
      const value = typeof text === 'string' ? read(text) : null
      if (value === null) isGarbled = true
      return value ?? fallback
    },
  }
}

/** Reads one of a closed list. */
export const oneOf =
  <Name extends string>(names: readonly Name[]) =>
  (text: string): Name | null =>
    names.find((name) => name === text) ?? null
