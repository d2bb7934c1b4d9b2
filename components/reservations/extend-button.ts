/** The id of the page's own button that extends the hold. */
export const EXTEND_BUTTON = 'extend-hold'
