// Measures the planner: npm run bench:plan [-- FILE.json | --speed] [--seeds N]
// Why: the planner is part of the app's TypeScript; Vite loads it here as it is, once in each thread.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

async function load(file) {
  const { module } = await runnerImport(file, {
    root: ROOT,
    configFile: false, // only TypeScript is needed, none of the app's build
    logLevel: 'error',
  })
  return module
}

/** Hands the jobs to as many threads as there are cores, and their results on in the order of the jobs. */
async function doAll(jobs, done) {
  const waiting = [...jobs.entries()]
  const results = []
  let handedOn = 0
  const threads = Array.from({ length: Math.min(jobs.length, availableParallelism()) }, () => {
    const worker = new Worker(new URL(import.meta.url))
    return new Promise((resolve, reject) => {
      worker.on('error', reject)
      worker.on('message', (message) => {
        if (message) results[message.place] = message.result
        while (results[handedOn]) done(results[handedOn++])
        const next = waiting.shift()
        if (next) return worker.postMessage({ place: next[0], job: next[1] })
        resolve(worker.terminate())
      })
    })
  })
  await Promise.all(threads)
}

if (isMainThread) {
  const { main } = await load('/tests/bench/plan/main.ts')
  // npm runs scripts in the project's root; the file was named from where the person stands.
  if (process.env.npm_lifecycle_event === 'bench:plan') process.chdir(process.env.INIT_CWD ?? '.')
  process.exitCode = await main(process.argv.slice(2), doAll)
} else {
  const { doJob } = await load('/tests/bench/plan/bench.ts')
  parentPort.on('message', ({ place, job }) =>
    parentPort.postMessage({ place, result: doJob(job) }),
  )
  parentPort.postMessage(null)
}
