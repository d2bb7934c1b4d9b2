import { type Operation, readOperations } from '#scripts/operations/read-operations.ts'

/** Each page, action and route there is. */
export const operations = readOperations(process.cwd()).operations

/** One record that there is not. */
const NO_RECORD = '00000000-0000-4000-8000-000000000000'

/** An address of it, of a record that there is not where it names one. */
export const pathOf = ({ address }: Operation): string =>
  address
    .replaceAll(/\[\[\.\.\.path\]\]/g, 'nothing')
    .replaceAll(/\[(\w+)\]/g, (_all, name) => (name === 'locale' ? 'ja' : NO_RECORD))
