/** Chance that comes out the same every time, so that the demo city is the same for everybody who starts it. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next(): number
  happens(probability: number): boolean
  /** A whole number between two, both included. */
  between(least: number, most: number): number
  /** One of several things, the heavier ones more often. */
  pick<Thing>(weighted: readonly (readonly [Thing, number])[]): Thing
  uuid(): string
}

export function chanceFrom(seed: number): Chance {
  const next = mulberry32(seed)
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (weighted) => {
      let rest = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
      const found = weighted.find(([, weight]) => {
        rest -= weight
        return rest < 0
      })
      if (!found) throw new Error('there is nothing to pick from')
      return found[0]
    },
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => between(0, 15).toString(16))
      hex[12] = '4'
      hex[16] = '89ab'.charAt(between(0, 3))
      return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for a demo and for nothing secret. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
