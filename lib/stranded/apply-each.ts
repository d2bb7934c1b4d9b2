import type { StaffMember } from '#lib/actor.ts'
import { type Result, refused } from '#lib/result.ts'
import { countersOf } from '#lib/staff/access.ts'
import { readStranded, type Stranded } from './read-stranded.ts'
import { type Handled, handledOf, type StrandedRefusal } from './rules.ts'

type Seen = { id: string; version: number }

type Answer = Result<null, StrandedRefusal>

/**
 * Does an act for several people, one after the other, each for itself: what is refused for one is done for the next.
 * Who is not stranded any more, or whose visit is another one than on the screen or at a counter
 * of others, is left alone.
 */
export async function applyEach<Wanted extends Seen>(
  staff: StaffMember,
  wanted: readonly Wanted[],
  now: Date,
  act: (person: Stranded, wanted: Wanted) => Promise<Answer>,
): Promise<Handled> {
  const people = await readStranded(
    now,
    countersOf(staff, 'stranded.handle'),
    wanted.map(({ id }) => id),
  )
  const found = new Map(people.map((person) => [person.id, person]))
  const answers: { number: string | null; result: Answer }[] = []
  for (const each of wanted) {
    const person = found.get(each.id)
    const result =
      person?.version === each.version ? await act(person, each) : refused('changed_meanwhile' as const)
    answers.push({ number: person?.number ?? null, result })
  }
  return handledOf(answers)
}
