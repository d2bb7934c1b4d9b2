import { localized, type StaffLocale } from '#lib/locales.ts'
import { type Closing, type StepMarks, stepsFor } from '#lib/steps/rules.ts'
import type { VisitWork, WorkChoice } from '#lib/visit-work.ts'
import { wordsOf } from '#lib/words.ts'

/** One person of a visit, as far as they are; without marks and closing where they have not begun. */
export type WorkOfPerson = {
  serviceId: string
  steps: StepMarks | null
  closing: Closing | null
}

/** 手順 and 対応内容 of a visit in words, person by person: how many steps are behind them, and with what they left. */
export function renderWork(
  persons: readonly WorkOfPerson[],
  work: VisitWork,
  locale: StaffLocale,
): { steps: string; outcome: string } {
  const t = wordsOf(locale, 'reports')
  const joined = (cells: string[]) =>
    cells.every((cell) => cell === '')
      ? ''
      : cells.map((cell) => cell || t('work.not_yet')).join(wordsOf(locale, 'desk')('list.and'))
  return {
    steps: joined(persons.map((person) => stepsOf(person, work, locale))),
    outcome: joined(persons.map(({ closing }) => (closing ? outcomeOf(closing, work, locale) : ''))),
  }
}

function stepsOf({ serviceId, steps, closing }: WorkOfPerson, work: VisitWork, locale: StaffLocale): string {
  const t = wordsOf(locale, 'reports')
  if (closing) return t('work.ended')
  if (!steps) return ''
  const all = stepsFor(work.sets, serviceId)
  return t('work.steps', { done: all.filter(({ key }) => steps[key]).length, all: all.length })
}

function outcomeOf({ outcome, comeAgain }: Closing, work: VisitWork, locale: StaffLocale): string {
  const t = wordsOf(locale, 'reports')
  const named = (choices: readonly WorkChoice[], key: string) => {
    const choice = choices.find((one) => one.key === key)
    return choice ? localized(choice.name, locale) : key
  }
  const said = named(work.outcomes, outcome)
  if (comeAgain === '') return said
  return t('work.come_again', { outcome: said, reason: named(work.returns, comeAgain) })
}
