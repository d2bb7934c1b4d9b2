import { Agent } from 'node:http'
import { newBrowser } from './browser.ts'
import { closedLoop } from './closed-loop.ts'
import { takeJourney } from './journey.ts'
import type { LoadAnswer, LoadTask } from './load-tasks.ts'
import { type BookingAnswer, postBooking } from './post-booking.ts'
import { send } from './send.ts'
import { doTasks } from './side-process.ts'
import { type Pattern, wishAt } from './wishes.ts'

// The load generator: a process of its own, so that what it costs is not counted to the server.

type Outcome = (BookingAnswer & { isUnanswered?: boolean }) | null

doTasks(async (task: LoadTask): Promise<LoadAnswer> => {
  const agent = new Agent({ keepAlive: true, maxSockets: task.limits.clients })
  let isGone = false
  const act = actOf(task, agent, () => {
    isGone = true
  })
  const { answers, latencies, seconds } = await closedLoop(task.limits, act, () => isGone)
  agent.destroy()
  const told = answers.filter((answer) => answer !== null)
  return {
    latencies,
    seconds,
    booked: told.flatMap(({ nth, number }) => (number ? [{ nth, number }] : [])),
    refused: told.filter(({ isRefused }) => isRefused).length,
    unanswered: told.filter(({ isUnanswered }) => isUnanswered).map(({ nth }) => nth),
  }
})

function actOf(task: LoadTask, agent: Agent, giveUp: () => void): (index: number) => Promise<Outcome> {
  const { port, firstDay } = task
  const book = (nth: number, pattern: Pattern, run?: string) =>
    postBooking(agent, task, { nth, wish: wishAt(firstDay, pattern, nth), key: run && `${run}-${nth}` })
  switch (task.load) {
    case 'get':
      return async () => {
        const { status, body } = await send(agent, port, task)
        if (status !== 200 || body === '') throw new Error(`${task.path} answered ${status}`)
        return null
      }
    case 'book':
      return (index) => book(task.first + index, task.pattern)
    case 'journey':
      return async (index) => {
        const nth = task.first + index
        const wish = wishAt(firstDay, task.pattern, nth)
        return { nth, number: await takeJourney(newBrowser(agent, port), wish) }
      }
    case 'crowd':
      return () => book(task.nth, 'crowd')
    case 'until_gone':
      return (index) =>
        book(task.first + index, 'spread', task.run).catch((error: unknown) => {
          if (!isCutOff(error)) throw error
          giveUp()
          return { nth: task.first + index, isUnanswered: true }
        })
    case 'again':
      return (index) => book(task.nths[index] ?? 0, 'spread', task.run)
  }
}

/** The other side is gone, before or while it answered. */
const isCutOff = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(String(error.code))
