import ts from 'typescript'

/** What Next can be asked to run in a file: the page, the methods of a route, the actions. */
export type Entry = { name: string; body: ts.Node }

export type ReadFile = {
  entries: Entry[]
  /** Functions of the file that are no entries. */
  local: Map<string, ts.Node>
  /** Which names come from which files. */
  imports: Map<string, string>
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

type Kind = 'page' | 'route' | 'action'

/** Reads the source of a page, a route or a file of actions. Methods that an address only refuses are no entries. */
export function readEntries(kind: Kind, path: string, source: string): ReadFile {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const read: ReadFile = { entries: [], local: new Map(), imports: new Map() }
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) keepImports(read, statement)
    for (const { name, isExported, isDefault, body } of functionsOf(statement)) {
      const isEntry = { page: isDefault, route: isExported && METHODS.includes(name), action: isExported }[
        kind
      ]
      if (isEntry) read.entries.push({ name: isDefault ? 'page' : name, body })
      else read.local.set(name, body)
    }
    if (kind === 'route') read.entries.push(...renamed(statement, read.local))
  }
  return read
}

function keepImports({ imports }: ReadFile, { importClause, moduleSpecifier }: ts.ImportDeclaration): void {
  const named = importClause?.namedBindings
  if (named && ts.isNamedImports(named) && ts.isStringLiteral(moduleSpecifier))
    for (const { name } of named.elements) imports.set(name.text, moduleSpecifier.text)
}

type Found = { name: string; isExported: boolean; isDefault: boolean; body: ts.Node }

function functionsOf(statement: ts.Statement): Found[] {
  const has = (kind: ts.SyntaxKind): boolean =>
    ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((one) => one.kind === kind) === true
  const flags = {
    isExported: has(ts.SyntaxKind.ExportKeyword),
    isDefault: has(ts.SyntaxKind.DefaultKeyword),
  }
  if (ts.isFunctionDeclaration(statement) && statement.body)
    return [{ name: statement.name?.text ?? '', ...flags, body: statement.body }]
  // `export default withFrame(async function … )`: the page inside what frames it.
  if (ts.isExportAssignment(statement))
    return [{ name: 'page', isExported: true, isDefault: true, body: innermost(statement.expression) }]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    if (!initializer) return []
    if (ts.isObjectBindingPattern(name))
      return refusesAll(initializer) ? [] : unpacked(name, initializer, flags)
    return ts.isIdentifier(name) && isCode(initializer)
      ? [{ name: name.text, ...flags, body: innermost(initializer) }]
      : []
  })
}

/** `export const { PUT, DELETE } = notAllowed('GET')`: methods that the address does not have. */
const refusesAll = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) && node.expression.getText() === 'notAllowed'

const unpacked = (
  { elements }: ts.ObjectBindingPattern,
  body: ts.Expression,
  flags: Pick<Found, 'isExported' | 'isDefault'>,
): Found[] => elements.map(({ name }) => ({ name: name.getText(), ...flags, body }))

/** A function, or one in the hands of `endpoint(…)` and its like. */
const isCode = (node: ts.Expression): boolean =>
  ts.isFunctionLike(node) || (ts.isCallExpression(node) && node.arguments.some(ts.isFunctionLike))

/** What runs when an entry is asked for: the body of the function, without the call that wraps it. */
function innermost(node: ts.Expression): ts.Node {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return node.body
  const inside = ts.isCallExpression(node) ? node.arguments.find(ts.isFunctionLike) : undefined
  return inside ? innermost(inside as ts.Expression) : node
}

/** `export { nothing as GET, nothing as POST }` */
function renamed(statement: ts.Statement, local: Map<string, ts.Node>): Entry[] {
  if (
    !(
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    )
  )
    return []
  return statement.exportClause.elements.flatMap(({ name, propertyName }) => {
    const body = local.get(propertyName?.text ?? '')
    return body ? [{ name: name.text, body }] : []
  })
}
