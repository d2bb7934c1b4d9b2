import { buildProduct } from './build-product.ts'
import { runCommand } from './command.ts'

// npm run build: builds always.
await runCommand(async () => {
  await buildProduct({ quiet: false })
})
