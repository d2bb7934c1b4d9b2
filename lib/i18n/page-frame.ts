import { cache } from 'react'

/** The page of this request while it is being read; an empty one where nobody has to wait for it. */
const reading = cache((): { page: Promise<unknown> } => ({ page: Promise.resolve() }))

/**
 * For a page that waits for the database: its frame waits for it too. React would begin the document with a frame that
 * is ready, stop, and take it up again.
 */
export const withFrame =
  <Props, Made>(page: (props: Props) => Promise<Made>) =>
  (props: Props): Promise<Made> => {
    const made = page(props)
    reading().page = made
    return made
  }

/** Waits until the page of this request is read, however that ends. */
export const pageIsRead = (): Promise<unknown> => Promise.allSettled([reading().page])
