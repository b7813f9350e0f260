/**
 * The one-way house: app -> components -> lib; inside lib only downwards, and by the front door.
 * A rule that names a room looks at paths, so a new room is added to `below` and nowhere else.
 */
const below = {
  resolution: [],
  platform: ['resolution'],
  access: ['platform', 'resolution'],
  operation: ['access', 'platform', 'resolution'],
  firm: ['operation', 'access', 'platform', 'resolution'],
  cases: ['firm', 'operation', 'access', 'platform', 'resolution'],
  documents: ['cases', 'firm', 'operation', 'access', 'platform', 'resolution'],
  intake: ['documents', 'cases', 'firm', 'operation', 'access', 'platform', 'resolution'],
  correspondence: ['documents', 'cases', 'firm', 'operation', 'access', 'platform', 'resolution'],
}
const rooms = Object.keys(below)

const into = names => `^lib/(${names.join('|')})/`
const inTests = '\\.test(-support)?\\.tsx?$|^tests/'
/** A room's own index, what may come in at its doors, and the two workshops of the platform that run outside Next. */
const front = [
  '^lib/[^/]+/(index|[a-z-]+\\.schema)\\.ts$',
  '^lib/platform/(text-extraction|embedded-database|virus-scan)/[a-z-]+\\.ts$',
]
const rule = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...rooms.map(name =>
      rule(
        `${name}-looks-down-only`,
        { path: into([name]), pathNot: inTests },
        { path: into([...rooms, 'launch']), pathNot: into([name, ...below[name]]) },
      ),
    ),
    rule(
      'resolution-is-pure',
      { path: into(['resolution']), pathNot: inTests },
      { pathNot: into(['resolution']) },
    ),
    rule(
      'enter-by-the-front-door',
      { path: '^(app|components|prisma)/' },
      { path: '^lib/', pathNot: [...front, '^lib/launch/'] },
    ),
    rule(
      'neighbours-knock-too',
      { path: '^lib/([^/]+)/', pathNot: inTests },
      { path: '^lib/', pathNot: ['^lib/$1/', ...front] },
    ),
    rule('lib-never-looks-up', { path: '^lib/' }, { path: '^(app|components)/' }),
    rule('components-never-look-up', { path: '^components/' }, { path: '^app/' }),
    rule(
      'components-take-only-types-and-rules',
      { path: '^components/', pathNot: inTests },
      {
        path: '^lib/',
        pathNot: ['^lib/resolution/index\\.ts$', '\\.schema\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule('ui-knows-nothing-of-tax', { path: '^components/(ui|table|form)/' }, { path: '^lib/' }),
    rule(
      'app-never-touches-the-platform',
      { path: '^app/', pathNot: '^app/api/' },
      { path: into(['platform']) },
    ),
    rule(
      'nobody-imports-the-launcher',
      { path: '^(app|components|lib)/', pathNot: '^lib/launch/' },
      { path: into(['launch']) },
    ),
    rule(
      'only-the-launcher-and-prisma-run-prisma',
      { path: '^(app|components|lib)/', pathNot: '^lib/launch/' },
      { path: '^prisma/' },
    ),
    rule(
      'only-tests-import-tests',
      { path: '^(app|components|lib)/', pathNot: inTests },
      { path: '^tests/' },
    ),
    rule('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('nothing-is-missing', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Not `exclude`: what is excluded vanishes from the graph, and then a package in a pure room goes unseen.
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|generated)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
