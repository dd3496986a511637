// Checks the import floors with dependency-cruiser (.dependency-cruiser.cjs).
// Why not its own command line: when it cannot read TypeScript it cruises nothing and says that
// all is well. Here every source file must have been seen.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')

const { output } = await cruise(
  ['src'],
  { ...options, validate: true, ruleSet: { forbidden } },
  undefined,
  { tsConfig: extractTSConfig(options.tsConfig.fileName) },
)
const seen = new Set(output.modules.map((module) => module.source))
const unseen = readdirSync('src', { recursive: true })
  .map((name) => path.posix.join('src', name.replaceAll(path.sep, '/')))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !seen.has(file))

for (const { rule, from, to, cycle } of output.summary.violations) {
  const way = cycle ? cycle.map((step) => step.name).join(' → ') : to
  const reason = forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
  console.error(`${rule.name}: ${from} → ${way}\n  ${reason}`)
}
for (const file of unseen) console.error(`not cruised: ${file}`)

const { totalCruised, totalDependenciesCruised, violations } = output.summary
console.log(`${totalCruised} modules, ${totalDependenciesCruised} imports`)
if (seen.size === 0) console.error('Nothing was cruised: can dependency-cruiser read TypeScript?')
process.exitCode = violations.length + unseen.length > 0 || seen.size === 0 ? 1 : 0
