import type { TableWords } from '#components/pictures/table-words.ts'
import { Announced } from '#components/reservations/announced.tsx'
import { Button } from '#components/ui/button.tsx'
import { type Picture, partsOf } from '#lib/pictures/rules.ts'

type Props = { whole: Picture; part: number; answer: { status: string }; words: TableWords }

/** The parts of a day that is too long to be typed at once; what was typed goes along. */
export function PartChooser({ whole, part, answer, words }: Props) {
  const parts = partsOf(whole).map(({ opens, closes }) => `${opens}–${closes}`)
  const shown = parts[part]
  if (parts.length < 2 || !shown) return null
  const said = <p role="status">{words.turned.replace('%hours%', shown)}</p>
  return (
    <fieldset className="space-y-2">
      <legend className="field-label">{words.parts}</legend>
      <p className="field-hint">{words.partsHint}</p>
      <div className="flex flex-wrap gap-2">
        {parts.map((hours, index) => (
          <Button
            key={hours}
            look={index === part ? 'solid' : 'outline'}
            size="small"
            name="intent"
            value={`part-${index}`}
            aria-current={index === part ? 'true' : undefined}
          >
            {hours}
          </Button>
        ))}
      </div>
      {answer.status === 'turned' ? <Announced answer={answer}>{said}</Announced> : said}
    </fieldset>
  )
}
