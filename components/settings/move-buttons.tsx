import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'

type Props = {
  action: (form: FormData) => Promise<void>
  id: string
  /** What is moved, for who hears the buttons. */
  name: ReactNode
  words: { up: ReactNode; down: ReactNode }
  isFirst: boolean
  isLast: boolean
  /** What else the action is told. */
  hidden?: Record<string, string | number>
}

/** Two buttons that move an entry of a list, with and without script. */
export const MoveButtons = ({ action, id, name, words, isFirst, isLast, hidden = {} }: Props) => (
  <form action={action} className="flex gap-2 whitespace-nowrap">
    <input type="hidden" name="id" value={id} />
    {Object.entries(hidden).map(([key, value]) => (
      <input key={key} type="hidden" name={key} value={value} />
    ))}
    <Button look="outline" size="small" name="direction" value="up" disabled={isFirst}>
      {words.up}
      <VisuallyHidden> {name}</VisuallyHidden>
    </Button>
    <Button look="outline" size="small" name="direction" value="down" disabled={isLast}>
      {words.down}
      <VisuallyHidden> {name}</VisuallyHidden>
    </Button>
  </form>
)
