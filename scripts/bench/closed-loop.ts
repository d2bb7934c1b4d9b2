import type { Timing } from './figures.ts'

/** How hard and how long: each client sends its next request when it has the answer to the last. */
export type Limits = { clients: number; seconds: number; most: number }

/**
 * Acts again and again with so many clients, until the time is over, enough was done, or it `isOver`. Acts are counted
 * from 0.
 */
export async function closedLoop<Answer>(
  { clients, seconds, most }: Limits,
  act: (index: number) => Promise<Answer>,
  isOver: () => boolean = () => false,
): Promise<Timing & { answers: Answer[] }> {
  const answers: Answer[] = []
  const latencies: number[] = []
  const began = performance.now()
  let next = 0
  const client = async () => {
    while (next < most && performance.now() < began + seconds * 1000 && !isOver()) {
      const index = next
      next += 1
      const sent = performance.now()
      answers.push(await act(index))
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { answers, latencies, seconds: (performance.now() - began) / 1000 }
}
