import { fork } from 'node:child_process'
import type { Result } from '#lib/result.ts'
import type { Task } from './crowd-member.ts'

export type CrowdAnswer = Result<Record<string, unknown>, string>

const MEMBER = new URL('./crowd-member.ts', import.meta.url)
const PROCESSES = 2

/**
 * Does all tasks at once, spread over two processes with a connection pool each, as two servers would. The answers
 * stand in the order of the tasks; a fault in any of them rejects.
 */
export async function crowd(tasks: readonly Task[]): Promise<CrowdAnswer[]> {
  const shares = Array.from({ length: PROCESSES }, (_, member) =>
    tasks.filter((_task, index) => index % PROCESSES === member),
  )
  const answers = await Promise.all(shares.map(inOwnProcess))
  return tasks.map((_, index) => answers[index % PROCESSES]?.[Math.floor(index / PROCESSES)] as CrowdAnswer)
}

function inOwnProcess(tasks: Task[]): Promise<CrowdAnswer[]> {
  return new Promise((resolve, reject) => {
    const member = fork(MEMBER, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    let answers: CrowdAnswer[] | undefined
    member.on('message', (message: { answers: CrowdAnswer[] } | { fault: string }) => {
      if ('fault' in message) reject(new Error(message.fault))
      else answers = message.answers
    })
    member.on('exit', (code) =>
      answers ? resolve(answers) : reject(new Error(`a process of the crowd ended with ${code}`)),
    )
    member.send(tasks)
  })
}
