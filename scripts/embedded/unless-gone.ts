const expected = ['ENOENT', 'ESRCH', 'EACCES', 'EPERM']

/**
 * Looks at a file or process of somebody else, which may end, or be closed to us, at any moment: that it is not there
 * to be read is an answer (undefined). Other faults are thrown.
 */
export function unlessGone<Value>(look: () => Value): Value | undefined {
  try {
    return look()
  } catch (error) {
    if (expected.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
