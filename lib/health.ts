import { driver } from '#db/client.ts'
import { log } from '#lib/log.ts'
import { remembered } from '#lib/memo.ts'

const patienceMs = 2000

/**
 * Whether the database answers a question within two seconds. Asked often, it is asked once a second, so a monitor
 * (or somebody who wants to do harm) cannot fill the connections with it.
 */
export const databaseAnswers = remembered({ seconds: 1 }, async (): Promise<boolean> => {
  const question = driver()`select 1`
  const impatience = setTimeout(() => question.cancel(), patienceMs)
  try {
    await question
    return true
  } catch (error) {
    log().warn({ code: (error as { code?: string }).code }, 'The database does not answer')
    return false
  } finally {
    clearTimeout(impatience)
  }
})
