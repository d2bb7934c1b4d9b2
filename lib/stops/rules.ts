/** Why nobody books for a while: the systems of the country stand still, or the office closes a counter. */
export const stopKinds = ['national', 'counter'] as const

export type StopKind = (typeof stopKinds)[number]
