/** Full, striped, dotted, crossed and empty: told apart in black and white as well. A page may have several charts. */
export const BarPatterns = ({ of }: { of: string }) => (
  <svg aria-hidden="true" width="0" height="0" className="chart-patterns">
    <defs>
      <pattern id={`${of}-full`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="chart-ink" />
      </pattern>
      <pattern id={`${of}-striped`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="chart-back" />
        <path d="M0 8L8 0" className="chart-line" />
      </pattern>
      <pattern id={`${of}-dotted`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="chart-back" />
        <circle cx="4" cy="4" r="1.6" className="chart-ink" />
      </pattern>
      <pattern id={`${of}-crossed`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="chart-back" />
        <path d="M4 0V8M0 4H8" className="chart-line" />
      </pattern>
      <pattern id={`${of}-empty`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="chart-back" />
      </pattern>
    </defs>
  </svg>
)
