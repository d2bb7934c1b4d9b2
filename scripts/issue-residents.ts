import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { systemJob } from '#lib/auth/system-job.ts'
import { currentTime } from '#lib/clock.ts'
import { missingGlyphs } from '#lib/documents/verify-letters.ts'
import { issueCommand } from '#lib/residents/input.ts'
import { issueResidents, type Letter } from '#lib/residents/issue.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { loadOwnWords } from '#lib/texts/load-own.ts'
import { runCommand } from './command.ts'
import { PlainError } from './plain-error.ts'
import { prepareCommand } from './prepare-command.ts'
import { readTsx } from './read-tsx.ts'

// npm run residents:issue: resident IDs in bulk, with the letters as PDF or a list for the printer's own.

const usage = `Resident IDs with a secret for the first use:
  npm run residents:issue -- --count N --kind password|link-code [--pdf FILE] [--csv FILE]
    [--locale LOCALE] [--days DAYS] [--notice-numbers FILE, one number a line]
At least one of --pdf and --csv: the secrets are written there and kept nowhere else.`

/** More pages in one file cost ever more memory; further letters go to `FILE-2.pdf` and so on. */
const PAGES_A_FILE = 200

await runCommand(async (command) => {
  const { pdf, csv, ...wish } = askedFor(process.argv.slice(2))
  const pdfs = pdf ? namesOf(pdf, wish.count) : []
  await prepareCommand(command)
  const now = currentTime()
  if (pdf) await refuseUnprintable(wish.kind, now)
  for (const file of csv ? [csv, ...pdfs] : pdfs) reserve(file)
  const job = systemJob('residents:issue')
  const issued = await issueResidents(job, { requestId: randomUUID(), ...wish }, now)
  if (!issued.ok) throw new PlainError('A notice number is already in use. No ID was issued.')
  if (csv) writeFileSync(csv, csvOf(issued.value))
  await writeLetters(pdfs, issued.value, now)
  console.log(`${issued.value.length} resident IDs were issued. Their secrets are in these files alone.`)
})

function askedFor(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { count: text, kind: text, pdf: text, csv: text, locale: text, days: text }
    const { values } = parseArgs({ args, options: { ...options, 'notice-numbers': text } })
    const asked = issueCommand.safeParse({
      ...values,
      noticeNumbers: linesOf(values['notice-numbers']),
    })
    if (asked.success) return asked.data
    throw new Error(asked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`, { cause: error })
  }
}

function linesOf(file: string | undefined): string[] {
  const text = file ? readFileSync(file, 'utf8') : ''
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}

/** `letters.pdf`, `letters-2.pdf` …: as many as the letters need. */
function namesOf(file: string, count: number): string[] {
  const more = (index: number) => file.replace(/(\.pdf)?$/i, (end) => `-${index + 1}${end}`)
  return Array.from({ length: Math.ceil(count / PAGES_A_FILE) }, (_, index) =>
    index === 0 ? file : more(index),
  )
}

/** Makes sure of a file before any secret exists: one that only its owner reads, and none that is there already. */
function reserve(file: string): void {
  try {
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw new PlainError(`${file} cannot be written: ${(error as Error).message}`, { cause: error })
  }
}

/** Digits and capital letters alone: nothing that a spreadsheet could take for a formula. */
function csvOf(letters: readonly Letter[]): string {
  const rows = letters.map(({ number, kind, secret, locale, expiresAt, noticeNumber }) =>
    [number, kind, secret, locale, expiresAt.toISOString(), noticeNumber ?? ''].join(','),
  )
  return ['number,kind,secret,locale,expires_at,notice_number', ...rows, ''].join('\r\n')
}

/** A paper with gaps is worth nothing, so its texts are read and looked at before any ID is issued. */
async function refuseUnprintable(kind: Letter['kind'], now: Date): Promise<void> {
  await loadOwnWords()
  const missing = await missingGlyphs(kind, await citySettings(), now)
  if (missing.length > 0)
    throw new PlainError(`No font has these characters: ${missing.join(' ')}. No ID was issued.`)
}

async function writeLetters(files: readonly string[], letters: readonly Letter[], now: Date): Promise<void> {
  readTsx()
  const { renderResidentLetters } = await import('#lib/documents/resident-letters.tsx')
  const settings = await citySettings()
  for (const [index, file] of files.entries()) {
    const first = index * PAGES_A_FILE
    const some = letters.slice(first, first + PAGES_A_FILE)
    writeFileSync(file, await renderResidentLetters(some, settings, now))
  }
}
