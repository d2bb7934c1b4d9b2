/** The product's mark: a counter window with its shelf. */
export const Mark = ({ className = 'brand-mark' }: { className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className}>
    <path d="M5 4h22a2 2 0 0 1 2 2v14H3V6a2 2 0 0 1 2-2z" fill="currentColor" />
    <path d="M1 23h30v3a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2z" fill="currentColor" />
    <path d="M7 20v-6a9 9 0 0 1 18 0v6z" fill="var(--surface)" />
    <path
      d="M11 14.6l3.6 3.6 6.6-7.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
