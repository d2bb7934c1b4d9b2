'use client'

import '#app/globals.css'
import { Fault, type FaultWords, FaultWordsProvider } from '#components/shell/fault.tsx'
import { error as english, away as englishAway } from '#messages/en/shell.json'
import { error as japanese, away as japaneseAway } from '#messages/ja/shell.json'

const both = (key: keyof typeof japanese): string => `${japanese[key]} / ${english[key]}`

/** Nothing could be asked for the language of the reader, so the two that most people read stand together. */
const words: FaultWords = {
  plainTitle: both('title'),
  title: both('title'),
  body: both('body'),
  reference: both('reference'),
  retry: both('retry'),
  home: both('home'),
  awayTitle: `${japaneseAway.title} / ${englishAway.title}`,
  awayBody: `${japaneseAway.body} / ${englishAway.body}`,
}

/** The frame itself failed, for instance since the database does not answer. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ja">
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <main className="page main">
          <FaultWordsProvider words={words}>
            <Fault error={error} home="/" retry={retry} />
          </FaultWordsProvider>
        </main>
      </body>
    </html>
  )
}
