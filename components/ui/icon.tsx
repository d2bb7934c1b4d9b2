import { classNames } from '#components/ui/class-names.ts'

/** The shapes, drawn on 24 × 24 with a line of 2. Decoration only: words stand beside each. */
const paths = {
  arrow: 'M5 12h13M13 6l6 6-6 6',
  back: 'M19 12H6M11 6l-6 6 6 6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  check: 'M4 12.5l5.5 5.5L20 7',
  close: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3.5 2',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v6M12 16.2v.6',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 12h17M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.2v.6',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  next: 'M9 5l7 7-7 7',
  phone: 'M5 4h4l1.5 5L8 11a12 12 0 0 0 5 5l2-2.5 5 1.5v4a1 1 0 0 1-1 1C11 20 4 13 4 5a1 1 0 0 1 1-1z',
  pin: 'M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21zM12 7.2a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  previous: 'M15 5l-7 7 7 7',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  text: 'M3 20L9 5l6 15M5 15.5h8M15.5 20l3-8 3 8M16.6 17.4h3.8',
  ticket: 'M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4zM14 7v1.5M14 11v2M14 15.5V17',
  warning: 'M12 4l9.5 16h-19zM12 10v5M12 17.2v.6',
} as const

export type IconName = keyof typeof paths

/** What it is where no style sheet comes: small, and lines. */
const plain = { width: 20, height: 20, fill: 'none', stroke: 'currentColor' }

/** A line drawing in the colour and size of the text beside it. Its pen is set in the style sheet, to keep pages small. */
export const Icon = ({ name, className }: { name: IconName; className?: string }) => (
  <svg viewBox="0 0 24 24" {...plain} className={classNames('icon', className)} aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
