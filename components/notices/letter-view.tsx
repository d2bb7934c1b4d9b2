import { Fragment, type ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { withRuby } from '#lib/i18n/ruby.tsx'
import type { Block, Letter } from '#lib/notices/rules.ts'

type Part = 'intro' | 'sections' | 'closing'

type Props<Fixed extends string> = {
  letter: Letter
  /** What stands below the heading, from top to bottom; a mail has nothing but its text. */
  parts?: readonly (Part | Fixed)[]
  /** The name of a part that the program fills. */
  nameOf?: Record<Fixed, ReactNode>
}

/** A mail or a paper as its reader sees it, with the same parts in the same order. */
export function LetterView<Fixed extends string>({
  letter,
  parts = ['intro', 'sections', 'closing'],
  nameOf,
}: Props<Fixed>) {
  const own: Record<Part, ReactNode> = {
    intro: <Blocks blocks={letter.intro} />,
    sections: letter.sections.map(({ heading, blocks }) => (
      <section key={heading}>
        <Heading level={4} size={4}>
          {withRuby(heading)}
        </Heading>
        <Blocks blocks={blocks} />
      </section>
    )),
    closing: letter.closing.length > 0 && (
      <div className="field-hint border-t pt-3">
        {letter.closing.map((line) => (
          <p key={line}>{withRuby(line)}</p>
        ))}
      </div>
    ),
  }
  const isOwn = (part: string): part is Part => part in own
  return (
    <Panel lang={letter.language} className="space-y-4">
      <Heading level={3} size={4}>
        {withRuby(letter.subject)}
      </Heading>
      {parts.map((part) =>
        isOwn(part) ? (
          <Fragment key={part}>{own[part]}</Fragment>
        ) : (
          <p key={part} lang="" className="field-hint border border-dashed px-3 py-2">
            {nameOf?.[part]}
          </p>
        ),
      )}
    </Panel>
  )
}

const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, index) => {
    // The lines of a finished letter never move, so their position names them.
    const key = `${index}`
    if ('items' in block)
      return (
        <ul key={key} className="list-disc pl-6">
          {block.items.map((item) => (
            <li key={item}>{withRuby(item)}</li>
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
        <strong>{withRuby(block.strong)}</strong>
      </p>
    ) : (
      <p key={key}>{withRuby(block.text)}</p>
    )
  })
