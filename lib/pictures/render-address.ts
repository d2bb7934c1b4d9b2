import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Typed } from '#lib/forms/form-state.ts'
import type { Day } from '#lib/time.ts'
import { applyNames, MOST_LETTERS, type Picture, pictureText, readPicture } from './rules.ts'

type Painted = { counterId: string; day: Day; picture: Picture | null }

/** Where somebody finds again what they painted or typed, and for what, when they come back from the dry run. */
export function pictureAddress(path: string, { counterId, day, picture }: Painted, typed: Typed): string {
  const query = new URLSearchParams({ counter: counterId, day, ...(picture && { picture: packed(picture) }) })
  for (const name of applyNames) for (const value of typed[name] ?? []) if (value) query.append(name, value)
  return `${path}?${query}`
}

/** The longest day must not make an address longer than servers take. */
const packed = (picture: Picture): string => deflateRawSync(pictureText(picture)).toString('base64url')

/** The picture in such an address; none where it holds nothing that is one. */
export function pictureInAddress(text: string | undefined): Picture {
  try {
    const sent = Buffer.from(text ?? '', 'base64url')
    return readPicture(inflateRawSync(sent, { maxOutputLength: MOST_LETTERS }).toString()) ?? []
  } catch {
    return []
  }
}
