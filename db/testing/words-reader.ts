import { closeDatabase } from '#db/client.ts'
import { keepUpToDate } from '#lib/jobs.ts'
import { wordsOf } from '#lib/words.ts'

/** A process of its own that keeps itself up to date, and says what its home page says whenever that changes. */
const work = keepUpToDate()
let said = ''
const looking = setInterval(() => {
  const lead = wordsOf('vi', 'shell')('home.lead')
  if (lead !== said) process.send?.(lead)
  said = lead
}, 50)

process.on('message', async () => {
  clearInterval(looking)
  await work.stop()
  await closeDatabase()
  process.disconnect()
})
