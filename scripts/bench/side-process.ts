import { fork } from 'node:child_process'

type Reply<Answer> = { answer: Answer } | { fault: string }

/** A process beside this one, so that what it costs is not counted to anybody else. */
export type SideProcess<Task, Answer> = {
  pid: number
  ask(task: Task): Promise<Answer>
  end(): Promise<void>
}

/**
 * Starts a file that calls `doTasks`, with our settings and those given. It does one task after the other and ends when
 * told so, or when we end.
 */
export function startSideProcess<Task, Answer>(
  file: URL,
  settings: Record<string, string> = {},
): SideProcess<Task, Answer> {
  const child = fork(file, {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...settings },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    pid: child.pid ?? 0,
    ask: (task) =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new Error(`${file.pathname} ended before it answered`))
        child.once('exit', fail)
        child.once('message', (reply: Reply<Answer>) => {
          child.off('exit', fail)
          if ('answer' in reply) resolve(reply.answer)
          else reject(new Error(reply.fault))
        })
        child.send(task as object)
      }),
    end: () => {
      if (child.connected) child.disconnect()
      return ended
    },
  }
}

/** The other side: answers tasks until the process that started this one lets go. */
export function doTasks<Task, Answer>(
  perform: (task: Task) => Promise<Answer>,
  atEnd: () => Promise<void> | void = () => undefined,
): void {
  process.on('message', (task: Task) => {
    perform(task)
      .then((answer) => process.send?.({ answer }))
      .catch((fault: unknown) =>
        process.send?.({ fault: fault instanceof Error ? fault.stack : String(fault) }),
      )
  })
  process.on('disconnect', async () => {
    await atEnd()
    process.exit(0)
  })
  // Ctrl-C reaches the whole group of processes; the one that started us ends us in order.
  process.on('SIGINT', () => undefined)
}
