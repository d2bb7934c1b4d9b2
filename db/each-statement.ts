import type { PreparedQueryConfig } from 'drizzle-orm/pg-core'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'

type Session = PostgresJsDatabase['_']['session']

/** A statement about to be asked: as it is, or over another session. */
type Statement<Answer> = { ask: () => Promise<Answer>; askOver: (other: Session) => Promise<Answer> }

/** Puts something around every statement that a session asks from now on. */
export function eachStatement(
  session: Session,
  around: <Answer>(statement: Statement<Answer>) => Promise<Answer>,
): void {
  const prepare = session.prepareQuery.bind(session)
  session.prepareQuery = <Row extends PreparedQueryConfig>(...asked: Parameters<typeof prepare>) => {
    const prepared = prepare<Row>(...asked)
    const execute = prepared.execute.bind(prepared)
    prepared.execute = (values) =>
      around({
        ask: () => execute(values),
        askOver: (other) =>
          Object.assign(other.prepareQuery<Row>(...asked), joinsOf(prepared)).execute(values),
      })
    return prepared
  }
}

/** Which of the tables joined may have no row: drizzle tells a statement so after it was prepared. */
const joinsOf = (prepared: object) => ({
  joinsNotNullableMap: (prepared as { joinsNotNullableMap?: unknown }).joinsNotNullableMap,
})
