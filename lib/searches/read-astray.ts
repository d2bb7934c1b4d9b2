import type { VisitSearch } from './input.ts'

/**
 * Whether times are asked for that the list does not stand by, and that it does not begin with: who looks for them in its
 * order meets none for a long way. In a list by days those of the other kind are near to one of its ends, and it may begin
 * there: whoever comes late was mostly received late. The same in each of the groups of another list, but for states,
 * which come one after the other in time. Names and numbers have all times everywhere.
 */
export function isTimeAstray(search: VisitSearch): boolean {
  const { sort, order, status } = search
  if (sort === 'name' || sort === 'number') return false
  const visited = { first: search.period ?? search.from, last: search.period ?? search.until }
  const received = { first: search.receivedFrom, last: search.receivedUntil }
  const isInIndex = status.length === 1 && sort !== 'received_at'
  const isExpected = isOfExpected(search) && visited.first === undefined && !isInIndex
  const { first, last } = sort === 'received_at' ? visited : received
  if (sort === 'status') return (first ?? last) !== undefined
  return order === 'ascending' ? isExpected || first !== undefined : last !== undefined
}

/** Whether visits are asked for that are expected, and no others: nobody is in these states for long after the day. */
const isOfExpected = ({ status }: VisitSearch): boolean =>
  status.length > 0 && status.every((state) => state === 'booked' || state === 'arrived')
