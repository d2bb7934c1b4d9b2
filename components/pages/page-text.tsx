import type { ReactNode } from 'react'
import Markdown from 'react-markdown'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { marksAsElements } from './marks.ts'

/** What a text may have: no pictures, no tables, and no HTML of its own. */
const elements = [
  ...['h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'a', 'em', 'strong', 'br', 'hr', 'blockquote'],
  ...['ruby', 'rp', 'rt', 'span'],
]

/** The title of the page is its only level 1, so a heading of the text begins at level 2. */
const components = {
  h1: ({ children }: { children?: ReactNode }) => <Heading level={2}>{children}</Heading>,
  h2: ({ children }: { children?: ReactNode }) => <Heading level={2}>{children}</Heading>,
  h3: ({ children }: { children?: ReactNode }) => <Heading level={3}>{children}</Heading>,
  h4: ({ children }: { children?: ReactNode }) => <Heading level={4}>{children}</Heading>,
  ul: ({ children }: { children?: ReactNode }) => <ul className="list-disc space-y-2 pl-6">{children}</ul>,
  ol: ({ children, start }: { children?: ReactNode; start?: number }) => (
    <ol className="list-decimal space-y-2 pl-6" start={start}>
      {children}
    </ol>
  ),
  a: ({ children, href }: { children?: ReactNode; href?: string }) => <Link href={href}>{children}</Link>,
}

/**
 * A text of the city in a language: Markdown, with readings as `｜窓口《まどぐち》`. Links lead only to web and mail
 * addresses.
 */
export const PageText = ({ lang, children }: { lang: string; children: string }) => (
  <div className="page-text">
    <Markdown
      skipHtml
      unwrapDisallowed
      allowedElements={elements}
      rehypePlugins={[() => marksAsElements(lang)]}
      components={components}
    >
      {children}
    </Markdown>
  </div>
)
