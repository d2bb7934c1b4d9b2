import { PlainError } from './plain-error.ts'

type Step = () => Promise<void> | void

/** What a command has at hand. */
export type Command = {
  /** Does this when the command ends, however it ends; the last registered goes first. */
  atEnd(step: Step): void
}

/** A stop takes no longer than this: what still runs then is cut off, so a restart never hangs. */
const limit = 25_000

/**
 * Runs a command from start to end. Ctrl-C, termination and hang-up end it in order, so that nothing it started is
 * left behind. A command that `stays` runs until such a signal; one that fails ends with `faultCode`.
 */
export async function runCommand(
  work: (command: Command) => Promise<void>,
  { stays = false, faultCode = 1 }: { stays?: boolean; faultCode?: number } = {},
): Promise<void> {
  const steps: Step[] = []
  let isEnding = false
  const end = async (code: number) => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => cutOff(), limit).unref()
    process.exit((await undo(steps)) ? code : 1)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => end(0))
  try {
    await work({ atEnd: (step) => steps.unshift(step) })
    if (!stays) await end(0)
  } catch (error) {
    // A step that a stop cut short is no news.
    if (!isEnding) explain(error)
    await end(faultCode)
  }
}

/** Goes through all steps even when one fails; true when none did. */
async function undo(steps: Step[]): Promise<boolean> {
  let isClean = true
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      explain(error)
      isClean = false
    }
  }
  return isClean
}

/** What a full disk or somebody else's files lead to; the system's own sentence names the file. */
const mendable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC']

/** Says what went wrong: to people in words, to programmers with the place. */
function explain(error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException
  const isPlain = error instanceof PlainError || mendable.includes(code ?? '')
  console.error(isPlain ? message : error)
}

function cutOff(): void {
  console.error(`Not everything came to an end within ${limit / 1000} seconds.`)
  process.exit(1)
}
