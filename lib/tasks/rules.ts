/** Tasks a page of the list shows at most. */
export const tasksPerPage = 50

/** Why a task cannot be marked. */
export type CloseRefusal = 'already_done'

/** The address of the list: what is open, or what was done. */
export const taskListPath = ({ state }: { state: 'open' | 'done' }): string =>
  state === 'done' ? '/staff/tasks?state=done' : '/staff/tasks'
