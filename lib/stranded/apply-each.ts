import { database } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import { type Result, refused } from '#lib/result.ts'
import { readStranded, type Stranded } from './read-stranded.ts'
import { whyGone } from './read-why-gone.ts'
import { type Answer, type Handled, handledOf, inTurn, type StrandedRefusal } from './rules.ts'

type Seen = { id: string; version: number }

/**
 * Does an act for several people, one after the other, each for itself: what is refused for one is done for the next.
 * In the order in which times were proposed: another one could leave a long visit without the lane that it was to have.
 * Who is not stranded any more, or whose visit is another one than on the screen or at a counter
 * of others, is left alone.
 */
export async function applyEach<Wanted extends Seen>(
  staff: StaffMember,
  wanted: readonly Wanted[],
  now: Date,
  act: (person: Stranded, wanted: Wanted) => Promise<Result<null, StrandedRefusal>>,
): Promise<Handled> {
  const people = await readStranded(
    staff,
    'stranded.handle',
    now,
    wanted.map(({ id }) => id),
  )
  const found = new Map(people.map((person) => [person.id, person]))
  const answerFor = async (person: Stranded | undefined, each: Wanted): Promise<Answer> => {
    if (!person) {
      const { number, reason } = await whyGone(staff, each, database())
      return { number, result: refused(reason) }
    }
    const isAsSeen = person.version === each.version
    return {
      number: person.number,
      result: isAsSeen ? await act(person, each) : refused('changed_meanwhile'),
    }
  }
  const answers: Answer[] = []
  const byId = new Map(wanted.map((each) => [each.id, each]))
  const ordered = people.toSorted(inTurn).flatMap(({ id }) => byId.get(id) ?? [])
  for (const each of [...ordered, ...wanted.filter(({ id }) => !found.has(id))])
    answers.push(await answerFor(found.get(each.id), each))
  return handledOf(answers)
}
