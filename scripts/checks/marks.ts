import type { Breach } from '#scripts/checks/breach.ts'

type Mark = { rule: string; pattern: RegExp; allowed?: RegExp; only?: RegExp }

/** Only the gate makes an actor; the factories of the tests stand in for it. */
const GATES = /^lib\/(auth\/|actor\.ts$)|^db\/testing\//
const ACTORS =
  'Visitor|AccessKeyHolder|Resident|ReservationOwner|ReservationHolder|SecretHolder|StaffMember|ApiClient|SystemJob|Actor'

// The patterns are written so that they do not find themselves: `{1}` matches once and changes nothing.
const marks: Mark[] = [
  { rule: 'work left for later is an issue, not a comment', pattern: /\b(TO{1}DO|FIX{1}ME|XX{1}X)\b/ },
  { rule: 'types are not silenced', pattern: /@ts-{1}(ignore|expect-error|nocheck)/ },
  { rule: 'lint is not silenced', pattern: /(biome|eslint){1}-(ignore|disable)|prettier-{1}ignore/ },
  { rule: 'every test runs, always', pattern: /\.(only|skip|todo|fixme){1}\(/ },
  { rule: 'a value has a type', pattern: /\bas {1}(any|never)\b/ },
  {
    rule: 'an actor comes from the gate, not from a cast',
    pattern: new RegExp(`\\bas\\s+(unknown\\s+as\\s+)?(${ACTORS})\\b`),
    allowed: GATES,
  },
  {
    rule: 'server actions stand in actions.ts',
    pattern: /^\s*'use {1}server'/m,
    allowed: /(^|\/)actions\.ts$/,
  },
  {
    rule: 'what actions.ts exports is an address: only functions called <verb>…Action',
    pattern: /^export (?!async function [a-z]\w*Action\b|type )/m,
    only: /^app\/.*\/actions\.ts$/,
  },
]

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** Words and turns in the code that the house does not have. */
export const checkMarks = (path: string, text: string): Breach[] =>
  marks
    .filter(({ allowed, only }) => !allowed?.test(path) && (only?.test(path) ?? true))
    .flatMap(({ rule, pattern }) => {
      const index = text.search(pattern)
      return index === -1 ? [] : [{ path: `${path}:${lineOf(text, index)}`, rule }]
    })
