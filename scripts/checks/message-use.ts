import ts from 'typescript'

/** The texts a file may ask for, as far as the source shows it. */
export type Uses = {
  path: string
  /** Every literal string, whatever it is for. */
  literals: Set<string>
  /** What stands before the first hole of a template: `refusal.` of `refusal.${reason}`. */
  heads: Set<string>
  /** Calls like `t('key', { n })`: the key and the names it is filled with; undefined when they cannot be seen. */
  calls: { key: string; values: string[] | undefined; line: number }[]
  /** Literal strings and text between tags that a person would read as Japanese. */
  japanese: { text: string; line: number }[]
}

/** Kana and kanji, without the small and the lengthening ones: alone they are no word but rules for breaking lines. */
const JAPANESE = /(?![ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ])[ぁ-ゖァ-ヺ\u3400-\u9fff]/u

/** Reads one source file for the words it uses. Comments and regular expressions are not words. */
export function usesIn(path: string, source: string): Uses {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const uses: Uses = { path, literals: new Set(), heads: new Set(), calls: [], japanese: [] }
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart()).line + 1
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== undefined && JAPANESE.test(text)) uses.japanese.push({ text, line: lineOf(node) })
    if (ts.isStringLiteralLike(node)) uses.literals.add(node.text)
    if (ts.isTemplateExpression(node) && node.head.text !== '') uses.heads.add(node.head.text)
    if (ts.isCallExpression(node)) {
      const call = wordCall(node)
      if (call) uses.calls.push({ ...call, line: lineOf(node) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return uses
}

const textOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) ||
  ts.isJsxText(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node)
    ? node.text
    : undefined

/** `t('key', …)`, `t.plain('key', …)`: a call of a plain name, or of a kind of rendering it offers. */
function wordCall(node: ts.CallExpression): { key: string; values: string[] | undefined } | undefined {
  const [key, values] = node.arguments
  const callee = node.expression
  const asked =
    ts.isIdentifier(callee) ||
    (ts.isPropertyAccessExpression(callee) && ['markup', 'plain', 'rich'].includes(callee.name.text))
  if (!(asked && key && ts.isStringLiteralLike(key))) return undefined
  return { key: key.text, values: values ? namesOf(values) : [] }
}

function namesOf(values: ts.Expression): string[] | undefined {
  if (!ts.isObjectLiteralExpression(values)) return undefined
  const names = values.properties.map((property) => property.name?.getText())
  return names.every((name) => name !== undefined) ? names : undefined
}
