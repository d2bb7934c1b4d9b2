/** The minutes of a service for the first and for each further person of a visit. */
export type ServiceMinutes = { firstMinutes: number; furtherMinutes: number }

/**
 * How long a visit takes, the services of its persons in order: the first person's in full, each further person's
 * as the further one, since what is prepared once serves the whole family.
 */
export const visitMinutes = (services: readonly ServiceMinutes[]): number =>
  services.reduce(
    (minutes, { firstMinutes, furtherMinutes }, index) =>
      minutes + (index === 0 ? firstMinutes : furtherMinutes),
    0,
  )
