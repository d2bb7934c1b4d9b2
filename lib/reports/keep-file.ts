import { randomUUID } from 'node:crypto'
import { open, rename, unlink } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a file beside its place and renames it: whoever copies the folder finds whole files alone. For the owner of the
 * process to read; a piece that could not be finished goes.
 */
export async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(folder, `.${randomUUID()}.part`)
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path.join(folder, name))
  } catch (error) {
    // Where not even the piece could be begun, there is nothing to take away.
    await unlink(beside).catch(() => undefined)
    throw error
  }
}
