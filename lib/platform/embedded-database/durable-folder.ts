import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type EmscriptenOptions = Parameters<NodeFS['init']>[1]

/** The one call that PGlite's own folder leaves out: without it a commit waits only for the page cache. */
interface FileOperations {
  fsync?: (stream: { nfd: number }) => number
}

/**
 * A data folder whose commits reach the disk. PGlite ships with `fsync` off and a file system that cannot
 * flush; this one hands the engine's flushes to the operating system, so a power cut costs nothing that was
 * acknowledged.
 */
export class DurableFolder extends NodeFS {
  override async init(pg: PGlite, options: EmscriptenOptions) {
    const mounted = await super.init(pg, options)
    const preRun = mounted.emscriptenOpts.preRun ?? []
    return { emscriptenOpts: { ...mounted.emscriptenOpts, preRun: [...[preRun].flat(), teachFlush] } }
  }
}

function teachFlush(module: { FS?: { filesystems?: { NODEFS?: { stream_ops: FileOperations } } } }): void {
  const operations = module.FS?.filesystems?.NODEFS?.stream_ops
  if (!operations) throw new Error('The embedded database has no folder to flush to disk.')
  operations.fsync = stream => {
    fsyncSync(stream.nfd)
    return 0
  }
}

/** PGlite's own start parameters without `-F`, which would turn flushing off again. */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter(parameter => parameter !== '-F'),
  // The engine's fdatasync does nothing; only fsync is wired to the disk above.
  '-c',
  'wal_sync_method=fsync',
  // Half of PGlite's own: clearing it takes a good part of a start, and the operating system caches files as well.
  '-c',
  'shared_buffers=64MB',
]
