import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Block, Letter } from '#lib/notices/rules.ts'

/** A mail as its reader sees it, with the same parts in the same order. */
export const LetterView = ({ letter }: { letter: Letter }) => (
  <Panel lang={letter.language} className="space-y-4">
    <Heading level={3} size={4}>
      {letter.subject}
    </Heading>
    <Blocks blocks={letter.intro} />
    {letter.sections.map(({ heading, blocks }) => (
      <section key={heading}>
        <Heading level={4} size={4}>
          {heading}
        </Heading>
        <Blocks blocks={blocks} />
      </section>
    ))}
    <div className="field-hint border-t pt-3">
      {letter.closing.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  </Panel>
)

const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, index) => {
    // The lines of a finished letter never move, so their position names them.
    const key = `${index}`
    if ('items' in block)
      return (
        <ul key={key} className="list-disc pl-6">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    if ('link' in block)
      return (
        <p key={key} className="link break-all">
          {block.link}
        </p>
      )
    if ('code' in block)
      return (
        <p key={key} className="font-bold font-mono text-xl">
          {block.code}
        </p>
      )
    return 'strong' in block ? (
      <p key={key}>
        <strong>{block.strong}</strong>
      </p>
    ) : (
      <p key={key}>{block.text}</p>
    )
  })
