import { setTimeout } from 'node:timers/promises'
import { driver } from '#db/client.ts'
import { log } from '#lib/log.ts'
import { remembered } from '#lib/memo.ts'

const patienceMs = 2000

/**
 * Whether the database answers a question within two seconds. Asked often, it is asked once a second, so a monitor
 * (or somebody who wants to do harm) cannot fill the connections with it.
 */
export const databaseAnswers = remembered({ seconds: 1 }, () => {
  const impatience = setTimeout(patienceMs, false, { ref: false })
  return Promise.race([answer(), impatience])
})

let awaited: Promise<boolean> | undefined

/** A database that hangs is asked no second time before it has answered: its questions would only queue up. */
function answer(): Promise<boolean> {
  awaited ??= ask().finally(() => {
    awaited = undefined
  })
  return awaited
}

async function ask(): Promise<boolean> {
  try {
    await driver()`select 1`
    return true
  } catch (error) {
    log().warn({ code: (error as { code?: string }).code }, 'The database does not answer')
    return false
  }
}
