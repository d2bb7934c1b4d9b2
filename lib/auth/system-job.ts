import type { SystemJob } from '#lib/actor.ts'

/** The gate of work that nobody asks for: the worker, a command, the demo loader. The name is what events remember. */
export const systemJob = (job: string): SystemJob => ({ kind: 'system', job }) as SystemJob
