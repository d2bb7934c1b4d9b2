import type { ReactNode } from 'react'

type Props = {
  /** What the table shows; also the name of the scrolling region. */
  caption: ReactNode
  /** Hide the caption from the eye where a heading above says the same. */
  isCaptionHidden?: boolean
  /** Less room between columns, where there are many. */
  isDense?: boolean
  /** On a tablet held upright each row becomes facts below one another; its cells say theirs in `data-label`. */
  isStacking?: boolean
  /** `<thead>` and `<tbody>`, with `scope` on every heading cell. */
  children: ReactNode
  id: string
}

/** A scrolling region must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

/** A table of facts. Where it is wider than the screen it scrolls by itself, by keyboard too. */
export const Table = ({ caption, isCaptionHidden, isDense, isStacking, children, id }: Props) => (
  <section
    className={isStacking ? 'table-scroll table-stacks' : 'table-scroll'}
    aria-labelledby={id}
    {...reachable}
  >
    <table className={isDense ? 'table table-dense' : 'table'}>
      <caption id={id} className={isCaptionHidden ? 'sr-only' : undefined}>
        {caption}
      </caption>
      {children}
    </table>
  </section>
)
