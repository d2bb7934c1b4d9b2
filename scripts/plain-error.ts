/** A problem that a person can mend. Its message says all there is to know, so commands print it without a stack. */
export class PlainError extends Error {}
