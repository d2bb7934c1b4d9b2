/** The columns of what is recorded that have a word of their own; the others are shown as what they are: others. */
const columns = [
  'firstDay',
  'lastDay',
  'day',
  'weekdays',
  'weeksOfMonth',
  'opens',
  'closes',
  'slotMinutes',
  'name',
  'shortName',
  'address',
  'directions',
  'guidance',
  'accessibility',
  'lanes',
  'seasonFrom',
  'seasonUntil',
  'mapUrl',
  'phone',
  'position',
  'isPublic',
  'archivedAt',
  'counterId',
  'serviceId',
  'serviceIds',
  'webLanes',
  'phoneLanes',
  'walkInLanes',
  'validFrom',
  'validUntil',
  'opensOnHolidays',
  'reason',
  'isHoliday',
  'description',
  'firstMinutes',
  'furtherMinutes',
  'maxPersons',
  'bring',
  'priceNote',
  'needsNationalSystem',
  'bookingModes',
  'fieldKeys',
  'key',
  'value',
  'kind',
  'startsAt',
  'endsAt',
  'banner',
  'liftedAt',
  'label',
  'help',
  'options',
  'isRequired',
  'maxLength',
  'visibleTo',
  'retiredAt',
  'form',
  'requiresSecondFactor',
  'subject',
  'body',
  'locale',
] as const

export type Column = (typeof columns)[number] | 'other'

/** Days before hours before lanes, as one would say them: a stored row has its keys in no order that means anything. */
export const inOrder = (keys: readonly string[]): string[] =>
  keys.toSorted((one, other) => orderOf(one) - orderOf(other))

const orderOf = (key: string): number => {
  const at = (columns as readonly string[]).indexOf(key)
  return at === -1 ? columns.length : at
}

export const columnOf = (key: string): Column => columns.find((column) => column === key) ?? 'other'

/** What names a row or says when it was written, and nothing to somebody who reads the record. */
export const isShown = (key: string): boolean =>
  !['id', 'createdAt', 'updatedAt', 'updatedBy', 'version', 'madeBy', 'shipped', 'isShipped'].includes(key)
