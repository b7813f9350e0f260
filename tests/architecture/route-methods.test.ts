import { expect, test } from 'vitest'
import type { Firm, Own } from '../e2e/isolation/firm'
import { routeProbes } from '../e2e/isolation/route-probes'
import { readHouse, type SourceFile } from './source-files'

const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'
const DECLARED = new RegExp(`^export (?:async )?(?:function|const|let) (${METHODS})\\b`, 'gm')
const PASSED_ON = new RegExp(`^export \\{[^}]*\\b(?:${METHODS})\\b[^}]*\\}`, 'gm')

/** Each handler of the house as `POST /api/documents/route`. */
function handlers(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^app\/.*route\.tsx?$/.test(path))
    .flatMap(({ path, text }) => {
      const passedOn = [...text.matchAll(PASSED_ON)].flatMap(([list]) =>
        list.match(new RegExp(`\\b(${METHODS})\\b`, 'g')),
      )
      const declared = [...text.matchAll(DECLARED)].map(([, method]) => method)
      return [...declared, ...passedOn].map(method => `${method} ${path.replace(/^app|\.tsx?$/g, '')}`)
    })
}

/** What the probes ask for. Only the method counts, so nothing of a firm is needed. */
function probed(): string[] {
  return Object.entries(routeProbes).flatMap(([route, probes]) =>
    route.startsWith('/api/') ? probes.map(({ ask }) => `${ask({} as Firm, {} as Own).method} ${route}`) : [],
  )
}

test('every handler of a route has a probe of its walls', () => {
  const house = handlers(readHouse())
  expect(house).toContain('POST /api/documents/route')
  expect([...new Set(probed())].sort()).toEqual(house.sort())
})

test('and one that is added to a route is seen, however it is written', () => {
  const added = (text: string) => handlers([{ path: 'app/api/health/route.ts', text }])
  expect(added('export async function POST(request: Request) {}')).toEqual(['POST /api/health/route'])
  expect(added('export const DELETE = handle')).toEqual(['DELETE /api/health/route'])
  expect(added('export { handle as PUT, handle as PATCH }')).toEqual([
    'PUT /api/health/route',
    'PATCH /api/health/route',
  ])
  expect(added("export const dynamic = 'force-dynamic'")).toEqual([])
})
