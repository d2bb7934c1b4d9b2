import { joinCluster } from './cluster.ts'

// For tests: a process that uses the server of a home until it is told to stop, or is killed.
const cluster = await joinCluster({ home: process.argv[2] ?? '' })
console.log(JSON.stringify({ pid: cluster.pid, port: cluster.port, wasRunning: cluster.wasRunning }))
process.once('SIGTERM', async () => {
  await cluster.release()
  process.exit(0)
})
setInterval(() => undefined, 60_000)
