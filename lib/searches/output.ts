import { otherFields, type PersonField, personFields, type SearchField } from './rules.ts'

/** A search as addresses and forms say it. */

export const SEARCH_PATH = '/staff/reservations'

/** What was asked, field by field, as an address has it: what may name somebody is sealed. */
export type AskedSearch = Partial<
  Record<
    | SearchField
    | 'sort'
    | 'order'
    | 'after'
    | 'before'
    | 'all'
    | 'saved'
    | 'renamed'
    | 'title'
    | 'isShared'
    | 'refused',
    string[]
  >
>

/** The page that says who was faster with a saved search. */
export const fasterPath = (id: string): `${typeof SEARCH_PATH}?${string}` => `${SEARCH_PATH}?faster=${id}`

/** The address of a search. */
export const searchPath = (asked: AskedSearch): `${typeof SEARCH_PATH}?${string}` =>
  `${SEARCH_PATH}?${new URLSearchParams(
    Object.entries(asked).flatMap(([name, values]) => values.map((value) => [name, value])),
  )}`

/** The same at what was found, below the fields. */
export const resultsPath = (asked: AskedSearch): `${ReturnType<typeof searchPath>}#results` =>
  `${searchPath(asked)}#results`

/** The same from its first page on. */
export function fromStart({ after: _after, before: _before, ...asked }: AskedSearch): AskedSearch {
  return asked
}

const saveRefusals = ['name_taken', 'too_many', 'nothing_to_save', 'no_name'] as const

/** Why a search was not saved. */
export const refusalOf = ({ refused }: AskedSearch) => saveRefusals.find((one) => one === refused?.[0])

/** The same as it was asked for, without what became of saving it. */
export function withoutAnswer({
  saved: _saved,
  renamed: _renamed,
  title: _title,
  isShared: _isShared,
  refused: _refused,
  ...asked
}: AskedSearch): AskedSearch {
  return fromStart(asked)
}

/** The same without one condition of it. A field that names a person holds one alone, sealed. */
export const without = (asked: AskedSearch, field: SearchField, value: string): AskedSearch => ({
  ...fromStart(asked),
  all: ['yes'],
  [field]: isOfPerson(field) ? [] : (asked[field] ?? []).filter((one) => one !== value),
})

const isOfPerson = (field: SearchField): field is PersonField => personFields.some((one) => one === field)

const own = [
  'sort',
  'order',
  'after',
  'before',
  'all',
  'saved',
  'renamed',
  'title',
  'isShared',
  'refused',
] as const

type Sent = Readonly<Record<string, string | string[] | undefined>>

/** What an address asks for, field by field, as it stands there; what was not sealed for this reader is nobody's search. */
export function askedFor(sent: Sent, sealed: Readonly<Record<PersonField, string>>): AskedSearch {
  const all: Sent = { ...sent, ...sealed }
  return Object.fromEntries(
    [...personFields, ...otherFields, ...own].flatMap((field) => {
      const values = [all[field] ?? []]
        .flat()
        .flatMap((value) => value.split(','))
        .filter((value) => value !== '')
      return values.length > 0 ? [[field, values]] : []
    }),
  )
}

/** The same as hidden fields of a form, each field once: several choices are one word with commas. */
export const keptFields = (asked: AskedSearch): Record<string, string> =>
  Object.fromEntries(Object.entries(fromStart(asked)).map(([name, values]) => [name, values.join(',')]))
