/**
 * Answers kept for some seconds in this process and shared by everybody who asks meanwhile. Who asks while an answer
 * is being made waits for that one (single flight), a failure is not kept, and the number of kept answers is bounded.
 */
type Kept<Answer> = { until: number; answer: Promise<Answer> }

type Limits<Question extends unknown[]> = {
  seconds: number
  /** How many answers are kept at most; the oldest goes first. */
  answers?: number
  keyOf?: (...question: Question) => string
}

// One set a process: the server in front and the bundled product each load this file.
const shared = globalThis as { madoguchiMemory?: Set<Map<string, unknown>> }
shared.madoguchiMemory ??= new Set()
const stores = shared.madoguchiMemory

/** Gives a query a short memory. Only for what may be a little old: nothing is decided from a remembered answer. */
export function remembered<Question extends unknown[], Answer>(
  { seconds, answers = 1, keyOf = () => '' }: Limits<Question>,
  ask: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer> {
  const store = new Map<string, Kept<Answer>>()
  stores.add(store)
  return (...question) => {
    const key = keyOf(...question)
    const kept = store.get(key)
    if (kept && kept.until > performance.now()) return kept.answer
    // A query of the database asks again for everybody who waits for it: they wait for one promise of it instead.
    const answer = Promise.resolve(ask(...question))
    const fresh = { until: performance.now() + seconds * 1000, answer }
    store.delete(key)
    makeRoom(store, answers)
    store.set(key, fresh)
    answer.catch(() => store.get(key) === fresh && store.delete(key))
    return answer
  }
}

/** Forgets every remembered answer of this process: after a setting was saved, and between tests. */
export function forgetRemembered(): void {
  for (const store of stores) store.clear()
}

/** What stands first in a map was put there first, and all answers of a store live equally long. */
function makeRoom(store: Map<string, Kept<unknown>>, answers: number): void {
  for (const [key, { until }] of store) {
    if (store.size < answers && until > performance.now()) return
    store.delete(key)
  }
}
