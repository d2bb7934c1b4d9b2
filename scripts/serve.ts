import { runCommand } from './command.ts'
import { provide } from './environment.ts'
import { serveProduct } from './serve-product.ts'

// npm start: serves the built product in production, with settings that must all be given. `-- --with-worker` does
// the jobs in the same process too.
await runCommand(
  async (command) => {
    provide({ NODE_ENV: 'production' })
    const port = await serveProduct(command, { withJobs: process.argv.includes('--with-worker') })
    console.log(`Serving on port ${port}. Ctrl-C stops it.`)
  },
  { stays: true },
)
