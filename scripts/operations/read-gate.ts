import ts from 'typescript'
import { gates, readsTheRequest } from './gates.ts'

/** The first gate of a function, as it is called; or what is called before any. */
export type FoundGate = { name: string; args: readonly ts.Expression[] } | { before: string } | null

/**
 * The gate that stands first in a function: nothing is called before it but what reads the request, and functions of
 * the same file that call nothing else (`local`).
 */
export function readGate(body: ts.Node, local: ReadonlyMap<string, ts.Node>): FoundGate {
  for (const call of callsOf(body)) {
    const name = call.expression.getText()
    if (name in gates) return { name, args: call.arguments }
    const own = local.get(name)
    if (readsTheRequest.includes(name) || (own && !readGate(own, new Map()))) continue
    return { before: name }
  }
  return null
}

/** All calls below a node in the order in which they run, arguments before the call; not those of functions inside. */
function callsOf(node: ts.Node): ts.CallExpression[] {
  const below: ts.CallExpression[] = []
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child)) below.push(...callsOf(child))
  })
  if (!ts.isCallExpression(node)) return below
  // What a gate is told is worked out for the gate: its own arguments are part of it.
  return node.expression.getText() in gates ? [node] : [...below, node]
}
