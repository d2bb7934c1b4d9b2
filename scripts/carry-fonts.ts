import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { carriedScripts } from '#scripts/fonts/carried-scripts.ts'
import { carriedFile, carryScript } from '#scripts/fonts/carry-script.ts'
import { renderFaces } from '#scripts/fonts/render-faces.ts'
import { runCommand } from './command.ts'
import { root } from './environment.ts'

// npm run fonts: makes the fonts that pages bring for scripts a device may lack, of all words in the product.
await runCommand(async () => {
  const faces: string[] = []
  for (const script of carriedScripts) {
    const { file, characters } = await carryScript(script)
    writeFileSync(carriedFile(script), file)
    faces.push(renderFaces(script, characters))
    console.log(`${script.name}: ${characters.length} characters in ${file.length} octets`)
  }
  writeFileSync(path.join(root, 'components/fonts/faces.css'), faces.join('\n'))
})
