// The import floors: imports go down only, and never sideways between features or kinds.
// scripts/floors.mjs runs this; src/README.md explains it.

const TEST_FILE = '\\.test\\.tsx?$'

// From top to bottom. A file may import its own floor and those below it.
const FLOORS = [
  ['app', '^src/(app/|main\\.tsx$)'],
  ['features', '^src/features/'],
  ['kind-views', '^src/kinds/(views\\.tsx|[^/]+/[^/]+\\.(tsx|css))$'],
  ['ui', '^src/ui/'],
  ['i18n', '^src/i18n/'],
  ['state', '^src/state/'],
  ['storage', '^src/storage/'],
  ['formats', '^src/formats/'],
  ['kind-models', '^src/kinds/(models\\.ts|[^/]+/[^/]+\\.ts)$'],
  ['domain', '^src/domain/'],
]
const pathOf = (name) => FLOORS.find(([floor]) => floor === name)[1]
const pathsOf = (...names) => names.map(pathOf)
const NO_FLOOR = [...FLOORS.map(([, path]) => path), '^src/[^/]+\\.d\\.ts$']

const floorRules = FLOORS.slice(1).map(([name, path], index) => ({
  name: `${name}-imports-down`,
  comment: `${name} may not import a floor above it.`,
  severity: 'error',
  from: { path },
  to: { path: FLOORS.slice(0, index + 1).map(([, above]) => above) },
}))

/** The package may be imported from these files only (and from tests). */
function packageOnlyFrom(name, home, comment, to = {}) {
  return {
    name: `${name}-only-from-its-place`,
    comment,
    severity: 'error',
    from: { path: '^src/', pathNot: [...home, TEST_FILE] },
    to: { path: `^node_modules/${name}/`, ...to },
  }
}

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'every-file-has-a-floor',
      comment: 'A new folder in src must be given a floor in .dependency-cruiser.cjs.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: NO_FLOOR },
    },
    {
      name: 'every-importer-has-a-floor',
      comment: 'A new folder in src must be given a floor in .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: NO_FLOOR },
      to: {},
    },
    {
      name: 'no-circular',
      comment: 'A cycle means that the files are one thing, or that one part is in the wrong file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'features-are-strangers',
      comment: 'A feature may not import another; what both need belongs on a floor below.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'kinds-through-their-registries',
      comment:
        'Features and the app reach a card kind through kinds/models.ts or kinds/views.tsx; kinds/base is what all share.',
      severity: 'error',
      from: { path: pathsOf('app', 'features') },
      to: { path: '^src/kinds/', pathNot: '^src/kinds/(models\\.ts|views\\.tsx|base/)' },
    },
    {
      name: 'kinds-are-strangers',
      comment: 'A card kind may not import another; what all share is in kinds/base or below.',
      severity: 'error',
      from: { path: '^src/kinds/([^/]+)/' },
      to: { path: '^src/kinds/[^/]+/', pathNot: '^src/kinds/($1|base)/' },
    },
    {
      name: 'ui-is-dumb',
      comment: 'A ui part gets its texts and data as props: no messages, no store, no storage.',
      severity: 'error',
      from: { path: pathOf('ui') },
      to: { path: pathsOf('i18n', 'state', 'storage', 'formats') },
    },
    {
      name: 'domain-imports-domain',
      comment: 'The domain imports nothing but itself; its memory/fsrs.ts also ts-fsrs.',
      severity: 'error',
      from: { path: pathOf('domain'), pathNot: TEST_FILE },
      to: { pathNot: [pathOf('domain'), '^node_modules/ts-fsrs/'] },
    },
    {
      name: 'kind-models-are-pure',
      comment: 'The pure part of a kind imports kinds, the domain and (schema.ts) valibot.',
      severity: 'error',
      from: { path: pathOf('kind-models'), pathNot: TEST_FILE },
      to: { pathNot: [...pathsOf('kind-models', 'domain'), '^node_modules/valibot/'] },
    },
    {
      name: 'no-react-below-state',
      comment: 'Storage, formats and the pure floors work without React and without a store.',
      severity: 'error',
      from: { path: pathsOf('storage', 'formats'), pathNot: TEST_FILE },
      to: { path: '^node_modules/(@types/)?(react|react-dom|zustand|dexie-react-hooks)/' },
    },
    packageOnlyFrom('ts-fsrs', ['^src/domain/memory/fsrs\\.ts$'], 'One file knows the scheduler.'),
    packageOnlyFrom(
      'valibot',
      [pathOf('formats'), '^src/kinds/[^/]+/schema\\.ts$'],
      'Schemas are needed at the import door only (their types cost nothing).',
      { dependencyTypesNot: ['type-only'] },
    ),
    packageOnlyFrom('dexie', [pathOf('storage')], 'Only storage knows the database.'),
    packageOnlyFrom('dexie-react-hooks', [pathOf('state')], 'Live queries are made in state.'),
    {
      name: 'src-stands-alone',
      comment: 'What ships may not import tests or scripts.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'Only a command line (cli.ts) may import Node’s own modules.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST_FILE, '/cli\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true, // imports of types count: a floor must not know a higher one at all
    tsConfig: { fileName: 'tsconfig.app.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
    },
  },
}
