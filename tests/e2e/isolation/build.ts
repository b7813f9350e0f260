import { readFile } from 'node:fs/promises'

/** A server action of the build: the id by which a browser calls it, and a page whose server part holds it. */
export interface BuiltAction {
  id: string
  name: string
  page: string
}

/** Every page and route handler of the production build, by its path in app/. */
export async function builtRoutes(): Promise<string[]> {
  return Object.keys(await manifest<Record<string, string>>('app-paths-manifest.json'))
}

interface ServerReferences {
  node: Record<string, { workers: Record<string, unknown>; exportedName: string }>
  edge: Record<string, unknown>
}

/** Every server action of the production build, the ones that the compiler made included. */
export async function builtActions(): Promise<BuiltAction[]> {
  const { node, edge } = await manifest<ServerReferences>('server-reference-manifest.json')
  if (Object.keys(edge).length > 0) throw new Error('There are actions for a runtime that is not used here.')
  return Object.entries(node).map(([id, { exportedName, workers }]) => {
    const [page = ''] = Object.keys(workers)
    return { id, name: exportedName, page: page.replace(/^app/, '') }
  })
}

async function manifest<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(`.next/server/${name}`, 'utf8'))
}
