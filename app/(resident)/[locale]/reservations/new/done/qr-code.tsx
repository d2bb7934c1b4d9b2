import type { ReactNode } from 'react'
import { encode } from 'uqr'

/** The quiet zone the standard asks for (ISO/IEC 18004), in modules. */
const BORDER = 4

/**
 * Phones read every mask. Trying all eight for the one that looks calmest, which the standard asks of printers, costs
 * more than the rest of the page together.
 */
const MASK = 0

/** A QR code as a drawing in the page, made on the server: black on white in every theme, or phones cannot read it. */
export function QrCode({ text, label, help }: { text: string; label: string; help: ReactNode }) {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER, maskPattern: MASK })
  return (
    <figure className="w-56 max-w-full">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
        className="w-full"
      >
        <rect width={size} height={size} fill="#ffffff" />
        <path d={drawn(data)} stroke="#000000" />
      </svg>
      <figcaption className="mt-1 text-sm">{help}</figcaption>
    </figure>
  )
}

/**
 * One line a row, as wide as a module, that lifts the pen between two runs of dark modules: the page carries the drawing
 * twice, so a short one counts.
 */
const drawn = (rows: boolean[][]): string =>
  rows
    .flatMap((row, y) =>
      runsOf(row).map(({ from, length }, nth, runs) => {
        const before = runs[nth - 1]
        const move = before ? `m${from - before.from - before.length} 0` : `M${from} ${y}.5`
        return `${move}h${length}`
      }),
    )
    .join('')

function runsOf(row: boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (isDark && last && last.from + last.length === x) last.length += 1
    else if (isDark) runs.push({ from: x, length: 1 })
  })
  return runs
}
