import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFolder, durableStartParams } from './durable-folder'
import type { DatabaseSource, FromWorker, ToWorker } from './embedded-database'
import { serveEngine } from './server'

async function openEngine(source: DatabaseSource): Promise<PGlite> {
  if ('folder' in source)
    return PGlite.create({ fs: new DurableFolder(source.folder), startParams: durableStartParams })
  return PGlite.create(source.dump ? { loadDataDir: new Blob([source.dump]) } : {})
}

async function main(port: NonNullable<typeof parentPort>): Promise<void> {
  const tell = (message: FromWorker) => port.postMessage(message)
  const opening = openEngine(workerData)
  const server = await serveEngine(opening, error => {
    // Thrown outside every promise so that the thread ends and whoever started it learns why.
    setImmediate(() => {
      throw error
    })
  })
  tell({ kind: 'listening', url: server.url })
  const engine = await opening
  port.on('message', async (message: ToWorker) => {
    if (message.kind === 'dump') {
      const dump = await engine.dumpDataDir('none')
      tell({ kind: 'dumped', dump: new Uint8Array(await dump.arrayBuffer()) })
      return
    }
    await server.stop()
    await engine.close()
    tell({ kind: 'stopped' })
    port.close()
  })
  tell({ kind: 'opened' })
}

if (!parentPort)
  throw new Error('The embedded database runs in a worker thread; start it by startEmbeddedDatabase().')
await main(parentPort)
