import { afterEach, beforeEach, vi } from 'vitest'

/**
 * The clock by which what is remembered for a second is over: it stands still until a test lets time pass, so that no
 * busy machine lets it pass between two requests.
 */
export function standingClock() {
  let time = 0
  beforeEach(() => {
    vi.spyOn(performance, 'now').mockImplementation(() => time)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  return {
    pass: (milliseconds: number): void => {
      time += milliseconds
    },
  }
}
