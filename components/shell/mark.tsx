/** The product's mark: a counter window with its shelf. Drawn by the style sheet, one picture for all pages. */
export const Mark = () => <span className="brand-mark" />
