import { citySettings } from '#lib/settings/queries.ts'
import type { Details } from './rules.ts'

/** A city that keeps nothing about residents keeps no address of theirs here either. */
export async function verifyKept({ contact }: Partial<Details>): Promise<boolean> {
  return !contact || (await citySettings()).residentData === 'stored'
}
