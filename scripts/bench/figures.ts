/** The value that this share of all values does not exceed; 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** What a closed loop measured: how long each act took, and all together. */
export type Timing = { latencies: number[]; seconds: number }

/** What was done in a second, and how long half and nearly all of it took at most. */
export const pace = ({ latencies, seconds }: Timing) => ({
  perSecond: latencies.length / seconds,
  p50: percentile(latencies, 0.5),
  p95: percentile(latencies, 0.95),
})
