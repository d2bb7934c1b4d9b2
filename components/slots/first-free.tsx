import type { ReactNode } from 'react'
import { StartWords } from '#components/slots/nearest-times.tsx'
import { type Choose, TimeForm, timeValue } from '#components/slots/time-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Counter } from '#lib/counters/queries.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import type { FreeStart } from '#lib/slots/queries.ts'
import { type Day, dayOf } from '#lib/time.ts'

type Props = {
  locale: Locale
  first: FreeStart | null
  counters: readonly Counter[]
  choose: Choose
  /** The day whose times stand further down, if any. */
  day: Day | null
  /** What taking it is called, where it is not the beginning of a booking. */
  submit?: ReactNode
}

/** The first free time over all counters, to be taken with one tap. */
export function FirstFree({ locale, first, counters, choose, day, submit }: Props) {
  const t = textOf(locale, 'slots')
  if (!first) return <Notice tone="warning" role="status" title={t('first.none')} />
  return (
    <Panel className="first-free space-y-3">
      <Heading level={2} size={3}>
        {t('first.title')}
      </Heading>
      <p className="text-lg font-bold">
        <StartWords {...{ locale, start: first, counters }} />
      </p>
      <TimeForm choose={choose} counterId={first.counterId}>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button size="large" trailingIcon="arrow" {...timeValue(first.startsAt)}>
            {submit ?? t('first.hold')}
          </Button>
          {day === dayOf(first.startsAt) && (
            <a className="link" href="#day">
              {t('first.others')}
            </a>
          )}
        </div>
      </TimeForm>
    </Panel>
  )
}
