import { checkBoundaries } from './boundaries'
import { ensureClient } from './build'
import { runCommand } from './cannot-start'
import { runNode } from './child'

const FOLDERS = ['app', 'components', 'lib', 'prisma', 'tests', 'instrumentation.ts', 'proxy.ts']

const program =
  (...words: string[]) =>
  async () => {
    const { code } = await runNode({ arguments: words, environment: process.env, output: 'shown' })
    return code === 0
  }

const UNIT_TESTS = 'unit tests'

const checks: { name: string; holds: () => Promise<boolean> }[] = [
  // Its package brings a program, not a script: the small wrapper beside it finds the one for this machine.
  { name: 'format and lint', holds: program('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
  { name: 'boundaries', holds: boundariesHold },
  { name: 'routes', holds: program('node_modules/next/dist/bin/next', 'typegen') },
  { name: 'types', holds: program('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.') },
  { name: 'unused code', holds: program('node_modules/knip/bin/knip.js') },
  { name: UNIT_TESTS, holds: program('--import', 'tsx', 'lib/launch/test.ts', 'unit') },
]

/** `-- --without-tests` for whoever runs the tests next anyway. */
const WITHOUT_TESTS = process.argv.includes('--without-tests')

await runCommand(async () => {
  await ensureClient()
  const broken: string[] = []
  for (const { name, holds } of WITHOUT_TESTS ? checks.filter(({ name }) => name !== UNIT_TESTS) : checks) {
    console.log(`\n— ${name} —`)
    if (!(await holds())) broken.push(name)
  }
  console.log(broken.length === 0 ? '\nEvery check holds.' : `\nBroken: ${broken.join(', ')}.`)
  return broken.length === 0 ? 0 : 1
})

async function boundariesHold(): Promise<boolean> {
  const { modules, violations } = await checkBoundaries('.', FOLDERS)
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
  console.log(`${violations.length} violations in ${modules} modules.`)
  return modules > 0 && violations.length === 0
}
