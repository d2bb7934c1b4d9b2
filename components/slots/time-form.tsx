import type { ReactNode } from 'react'

/** Where a chosen time goes: to a route or an action that holds it, or to a page that asks once more. */
export type Choose = {
  action: string | ((form: FormData) => Promise<void>)
  method?: 'get' | 'post'
  /** What goes along with the counter and the time. */
  fields: Record<string, string | readonly string[]>
}

/** A form whose buttons are times at one counter: the button says which. Works without script. */
export const TimeForm = ({
  choose,
  counterId,
  children,
}: {
  choose: Choose
  counterId: string
  children: ReactNode
}) => (
  <form action={choose.action} method={choose.method}>
    {hiddenFields({ ...choose.fields, counterId }).map(({ key, name, value }) => (
      <input key={key} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)

/** The name and value that a button of `TimeForm` carries. */
export const timeValue = (startsAt: Date) => ({ name: 'startsAt', value: startsAt.toISOString() })

/** A list becomes a field for each of its values, as a party has a service for each person. */
const hiddenFields = (fields: Choose['fields']) =>
  Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value, index) => ({ key: `${name} ${index}`, name, value })),
  )
