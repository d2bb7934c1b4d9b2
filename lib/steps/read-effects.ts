import type { LocalizedText } from '#lib/locales.ts'
import type { StepDefinition, StepSet, VisitWork } from '#lib/visit-work.ts'
import { setFor, type WorkList, workLists } from './rules.ts'

/** What saving a part of 窓口の仕事 means for the people at the counter, said before it is saved. */
export type WorkEffect =
  /** People for a service go through other steps from now on, or through none. */
  | { kind: 'service_moved'; serviceId: string; to: LocalizedText | null }
  /** The same of all services that no set names. */
  | { kind: 'others_moved'; to: LocalizedText | null }
  | { kind: 'step_added' | 'step_retired'; name: LocalizedText }
  | { kind: 'choice_retired'; list: WorkList; name: LocalizedText }

/** Words and order touch nobody; what is asked of people does. Who is being served meets it with their next step. */
export function workEffects(
  before: VisitWork,
  after: VisitWork,
  serviceIds: readonly string[],
): WorkEffect[] {
  return [
    ...serviceEffects(before, after, serviceIds),
    ...stepEffects(before, after),
    ...choiceEffects(before, after),
  ]
}

/** Stands for every service that no set names. */
const OTHERS = ''

function serviceEffects(before: VisitWork, after: VisitWork, serviceIds: readonly string[]): WorkEffect[] {
  const isNamed = (id: string) =>
    [...before.sets, ...after.sets].some((set) => !set.isRetired && set.serviceIds.includes(id))
  return [OTHERS, ...serviceIds.filter(isNamed)].flatMap((id): WorkEffect[] => {
    const [was, is] = [setFor(before.sets, id), setFor(after.sets, id)]
    if (was?.key === is?.key) return []
    const to = is?.name ?? null
    return [id === OTHERS ? { kind: 'others_moved', to } : { kind: 'service_moved', serviceId: id, to }]
  })
}

function stepEffects(before: VisitWork, after: VisitWork): WorkEffect[] {
  return after.sets
    .filter(({ isRetired }) => !isRetired)
    .flatMap((set): WorkEffect[] => {
      const was = before.sets.find(({ key }) => key === set.key)
      if (!was) return []
      return [
        ...lacking(used(set), used(was)).map(({ name }) => ({ kind: 'step_added' as const, name })),
        ...lacking(used(was), used(set)).map(({ name }) => ({ kind: 'step_retired' as const, name })),
      ]
    })
}

const choiceEffects = (before: VisitWork, after: VisitWork): WorkEffect[] =>
  workLists.flatMap((list) => {
    const offered = (work: VisitWork) => work[list].filter(({ isRetired }) => !isRetired)
    return lacking(offered(before), offered(after)).map(({ name }) => ({
      kind: 'choice_retired' as const,
      list,
      name,
    }))
  })

const used = ({ steps }: StepSet): StepDefinition[] => steps.filter(({ isRetired }) => !isRetired)

const lacking = <Entry extends { key: string }>(of: readonly Entry[], other: readonly Entry[]): Entry[] =>
  of.filter(({ key }) => !other.some((one) => one.key === key))
