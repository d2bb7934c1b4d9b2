/**
 * What an answer to an inquiry is with a 定型文 at its end: on a line of its own, unless it is the first. Pure, and for
 * browsers too.
 */
export const withText = (answer: string, text: string): string =>
  answer.trim() === '' ? text : `${answer.trimEnd()}\n${text}`
