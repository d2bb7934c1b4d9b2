import { Text } from '@react-pdf/renderer'
import { familyWriting } from './load-fonts.ts'
import { clustersOf, selectorOf } from './read-clusters.ts'

/** A text on one line, each letter with a selector in the font that has its form; the rest as the page is set. */
export const LetterRuns = ({ children }: { children: string }) =>
  runsOf(children).map(({ text, family }, index) => {
    // The runs of a text never move, so their position names them.
    const key = `${index}`
    return (
      <Text key={key} style={family ? { fontFamily: family } : {}}>
        {text}
      </Text>
    )
  })

type Run = { text: string; family: string | undefined }

function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const cluster of clustersOf(text)) {
    const family = selectorOf(cluster) === undefined ? undefined : familyWriting(cluster)
    const run = runs.at(-1)
    if (run && run.family === family) run.text += cluster
    else runs.push({ text: cluster, family })
  }
  return runs
}
