/** Tasks a page of the list shows at most. */
export const tasksPerPage = 50

/** Why a task cannot be marked. */
export type CloseRefusal = 'already_done'

/** The beginning of the key of tasks about new rights of a role. */
export const rightsTaskKey = (roleId: string): string => `rights_new:${roleId}:`

/** The oldest waits longest; of what is done, the newest is what somebody looks for. */
export const usualOrder = (state: 'open' | 'done'): 'oldest' | 'newest' =>
  state === 'open' ? 'oldest' : 'newest'

/** The address of the list: what is open, or what was done, as it stands usually or the other way round. */
export function taskListPath({ state, q, order, page = 1 }: Listed): string {
  const query = new URLSearchParams({
    ...(state === 'done' && { state }),
    ...(q && { q }),
    ...(order && order !== usualOrder(state) && { order }),
    ...(page > 1 && { page: `${page}` }),
  }).toString()
  return query ? `/staff/tasks?${query}` : '/staff/tasks'
}

type Listed = {
  state: 'open' | 'done'
  q?: string
  order?: 'oldest' | 'newest' | undefined
  page?: number
}
