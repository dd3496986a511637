// Runs one step of the tests as a child process and keeps its output in reports/<name>.log.
// Why a file and not a pipe: a browser that outlives its runner would hold a pipe open, and the
// step would never seem to end.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'

const LONGEST_STEP_MILLIS = 30 * 60_000

/** Resolves to `{ exitCode, millis, output }`; exitCode is never 0 for a step that was killed. */
export async function runStep({ name, command, env }) {
  const log = `reports/${name.replaceAll(' ', '-')}.log`
  const startedAt = Date.now()
  const exitCode = await run(command, env, log)
  return { exitCode, millis: Date.now() - startedAt, output: readFileSync(log, 'utf8') }
}

function run([file, ...args], env, log) {
  const out = openSync(log, 'w')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      env,
      stdio: ['ignore', out, out],
      timeout: LONGEST_STEP_MILLIS,
    })
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'no exit code'))
  }).finally(() => closeSync(out))
}

/** Runs the tasks, at most `width` at a time; the results keep the tasks' order. */
export async function inParallel(width, tasks) {
  const results = []
  const queue = tasks.entries()
  const worker = async () => {
    for (const [index, task] of queue) results[index] = await task()
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
