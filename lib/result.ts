/** The answer of every verb: it was done, or the rules said no. Faults are thrown, never returned. */
export type Result<Value, Reason extends string> = Ok<Value> | Refused<Reason>

export type Ok<Value> = { ok: true; value: Value }

/** A refusal the person can do something about; its reason is the key of a translated sentence. */
export type Refused<Reason extends string> = { ok: false; reason: Reason }

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

export const refused = <Reason extends string>(reason: Reason): Refused<Reason> => ({ ok: false, reason })
