import { parseArgs } from 'node:util'
import { systemJob } from '#lib/auth/system-job.ts'
import { currentTime } from '#lib/clock.ts'
import { addAdministrator } from '#lib/personnel/add-administrator.ts'
import { addPersonInput } from '#lib/personnel/input.ts'
import { runCommand } from './command.ts'
import { PlainError } from './plain-error.ts'
import { prepareCommand } from './prepare-command.ts'

// npm run staff:administrator: the first account of an installation, or the way back in where no administrator is left.

const usage = `An administrator, where there is none who can sign in:
  npm run staff:administrator -- --id ID --name NAME [--email ADDRESS]`

const refusals = {
  administrator_there:
    'There is an administrator who can sign in: accounts are added under /staff/settings/staff.',
  id_taken: 'Somebody has this ID already, and IDs are not given twice. Choose another one.',
}

await runCommand(async (command) => {
  const wish = askedFor(process.argv.slice(2))
  await prepareCommand(command)
  const added = await addAdministrator(systemJob('staff:administrator'), wish, currentTime())
  if (!added.ok) throw new PlainError(refusals[added.reason])
  console.log(`id: ${wish.loginId}
password: ${added.value.password}
Sign in under /staff/sign-in and choose a password of your own: this one is shown only now and opens nothing else.`)
})

function askedFor(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args, options: { id: text, name: text, email: text } })
    const { id: loginId, ...rest } = values
    const asked = addPersonInput.safeParse({ email: '', ...rest, loginId })
    if (asked.success) return asked.data
    const faults = asked.error.issues.map(({ path: [field], message }) => {
      return `${field === 'loginId' ? 'id' : String(field)}: ${message}`
    })
    throw new Error(faults.join('\n'))
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`, { cause: error })
  }
}
