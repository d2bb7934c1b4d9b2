/** What is printed with a head of its own above its rows, which stands on each sheet that has some of them. */
export type Block = {
  headHeight: number
  /** A row may be higher where it is the first on a sheet, for what it says there alone. */
  rows: readonly { height: number; firstHeight?: number }[]
  /** Begins on a new sheet rather than going over to the next, where one is enough for it. */
  isWhole?: boolean
}

/** As much of a block as stands on a sheet. */
export type Piece<Of extends Block> = { block: Of; rows: Of['rows']; isContinued: boolean }

/** As many rows as stand below a head at least. */
const LEAST_ROWS = 2

/** The blocks sheet by sheet; a block without rows has its head, and each sheet as much as there is room for. */
export function pagesOf<Of extends Block>(blocks: readonly Of[], room: number): Piece<Of>[][] {
  const pages: Piece<Of>[][] = [[]]
  let left = room
  for (const block of blocks) {
    if (left < room && leastOf(block, room) > left) left = turned(pages, room)
    let from = 0
    do {
      left -= block.headHeight
      const until = from + rowsWithin(block.rows.slice(from), left)
      const rows = block.rows.slice(from, until)
      pages.at(-1)?.push({ block, rows, isContinued: from > 0 })
      left -= heightOf(rows)
      from = until
      if (from < block.rows.length) left = turned(pages, room)
    } while (from < block.rows.length)
  }
  return pages
}

function turned(pages: unknown[][], room: number): number {
  pages.push([])
  return room
}

/** How many of these rows there is room for; one at least, for one that is higher than a sheet ends nothing. */
function rowsWithin(rows: Block['rows'], room: number): number {
  const over = rows.findIndex((_, index) => heightOf(rows.slice(0, index + 1)) > room)
  return over < 0 ? rows.length : Math.max(1, over)
}

function leastOf({ headHeight, rows, isWhole = false }: Block, room: number): number {
  const whole = headHeight + heightOf(rows)
  return isWhole && whole <= room ? whole : headHeight + heightOf(rows.slice(0, LEAST_ROWS))
}

const heightOf = (rows: Block['rows']): number =>
  rows.reduce((sum, { height, firstHeight = height }, place) => sum + (place === 0 ? firstHeight : height), 0)
