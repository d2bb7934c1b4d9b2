import type { Catalogues } from '#lib/words.ts'

type Row = Record<string, unknown>

type KnownKind = keyof Catalogues['places']['history']['kind']

const knownKinds: Record<KnownKind, true> = {
  counter_saved: true,
  counter_added: true,
  counter_moved: true,
  counter_archived: true,
  counter_restored: true,
  service_saved: true,
  service_added: true,
  service_moved: true,
  service_archived: true,
  service_restored: true,
  paper_put: true,
  paper_moved: true,
  paper_removed: true,
  documents_saved: true,
  inquiry_choices_saved: true,
  steps_saved: true,
  role_added: true,
  role_saved: true,
  role_archived: true,
  role_restored: true,
  roles_given: true,
  undone: true,
  other: true,
}

/** Whether an act of the record is one that these pages have a word for. */
export const isKnownKind = (kind: string): kind is KnownKind => Object.hasOwn(knownKinds, kind)

/** The columns that an act changed. */
export const changedFields = (before: Row, after: Row): string[] =>
  Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
