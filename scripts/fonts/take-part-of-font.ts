import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** HarfBuzz's own functions, which know nothing but numbers: places in its memory, tags, flags. */
type Subsetter = Record<
  | 'malloc'
  | 'hb_blob_create'
  | 'hb_blob_get_data'
  | 'hb_blob_get_length'
  | 'hb_face_create'
  | 'hb_face_reference_blob'
  | 'hb_set_add'
  | 'hb_set_clear'
  | 'hb_subset_input_create_or_fail'
  | 'hb_subset_input_glyph_set'
  | 'hb_subset_input_set'
  | 'hb_subset_input_set_flags'
  | 'hb_subset_input_unicode_set'
  | 'hb_subset_or_fail',
  (...numbers: number[]) => number
> & { memory: WebAssembly.Memory; _initialize: () => void }

// From hb.h and hb-subset.h.
const WRITABLE = 2
const DROPPED_TABLES = 3
const NAMES = 4
const FEATURES = 6
const NO_HINTING = 0x1
const NO_LAYOUT_CLOSURE = 0x200

/** Tables that draw nothing. */
const idleTables = ['STAT', 'gasp', 'prep']

/** What shall be left of a font. */
export type Part = { glyphs: Iterable<number>; characters: Iterable<string>; features: string[] }

/**
 * Makes the part of a font that has just these glyphs. Not every glyph that its characters could ever be joined to, as
 * is usual: of such scripts that is nearly the whole font.
 */
export async function takePartOfFont(
  file: Uint8Array,
  { glyphs, characters, features }: Part,
): Promise<Uint8Array> {
  const hb = await loadSubsetter()
  const place = hb.malloc(file.length)
  new Uint8Array(hb.memory.buffer).set(file, place)
  const face = hb.hb_face_create(hb.hb_blob_create(place, file.length, WRITABLE, 0, 0), 0)
  const input = hb.hb_subset_input_create_or_fail()
  const wanted = hb.hb_subset_input_set(input, FEATURES)
  hb.hb_set_clear(wanted)
  hb.hb_set_clear(hb.hb_subset_input_set(input, NAMES))
  for (const feature of features) hb.hb_set_add(wanted, tagOf(feature))
  for (const table of idleTables) hb.hb_set_add(hb.hb_subset_input_set(input, DROPPED_TABLES), tagOf(table))
  for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph)
  for (const character of characters)
    hb.hb_set_add(hb.hb_subset_input_unicode_set(input), character.codePointAt(0) ?? 0)
  hb.hb_subset_input_set_flags(input, NO_HINTING | NO_LAYOUT_CLOSURE)
  const part = hb.hb_face_reference_blob(hb.hb_subset_or_fail(face, input))
  const start = hb.hb_blob_get_data(part, 0)
  return new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(part))
}

async function loadSubsetter(): Promise<Subsetter> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file))
  const subsetter = instance.exports as Subsetter
  subsetter._initialize()
  return subsetter
}

const tagOf = (name: string): number => Buffer.from(name, 'latin1').readUInt32BE()
