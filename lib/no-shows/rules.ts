import type { ReservationStatus } from '#lib/reservations/rules.ts'

/** What a visit is set to that was marked as missed by mistake: they were served, they came, or they may yet come. */
export const corrections = ['served', 'arrived', 'booked'] as const

export type Correction = (typeof corrections)[number]

export type CorrectionRefusal = 'changed_meanwhile' | 'not_missed'

/** Why a mark cannot be corrected: somebody was faster, or the visit does not stand as missed. */
export function correctionRefusal(
  visit: { status: ReservationStatus; version: number },
  seen: number,
): CorrectionRefusal | null {
  if (visit.version !== seen) return 'changed_meanwhile'
  return visit.status === 'no_show' ? null : 'not_missed'
}

/** The marks that come with a correction, in order: who was served had come before. */
export const marksOf = (to: Correction): ('arrived' | 'served')[] => {
  if (to === 'booked') return []
  return to === 'arrived' ? ['arrived'] : ['arrived', 'served']
}
