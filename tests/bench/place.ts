import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runCommand } from '@/lib/launch/cannot-start'
import { serveNode, stopChild } from '@/lib/launch/child'
import { type Figure, printFigures } from './figures'

/** Where a measurement works: whatever it starts or makes here is gone when it ends, however it ends. */
export interface Place {
  folder: string
  /** Starts a Node process that is stopped at the latest when the measurement ends. */
  serve: (options: Parameters<typeof serveNode>[0]) => ReturnType<typeof serveNode>
  /** Undoes something at the end; the last first. */
  atEnd: (undo: () => Promise<void>) => void
}

/** Runs a measurement and prints its table. On Ctrl-C it is left at once, and what it started is still stopped. */
export async function measure(run: (place: Place) => Promise<Figure[]>): Promise<never> {
  const folder = await mkdtemp(path.join(tmpdir(), 'resolvent-bench-'))
  // Also when the launcher is lost: the last thing that runs in a process is what listens to its exit.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const undoing: (() => Promise<void>)[] = []
  const place: Place = {
    folder,
    serve(options) {
      // What its own temporary files are made in goes with the folder, even if it has to be killed.
      const child = serveNode({ ...options, environment: { ...options.environment, TMPDIR: folder } })
      undoing.push(() => stopChild(child))
      return child
    },
    atEnd: undo => undoing.push(undo),
  }
  const left = new Promise<null>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(null))
  })
  await runCommand(async () => {
    try {
      const figures = await Promise.race([run(place), left])
      if (figures === null) return 130
      printFigures(figures)
      return 0
    } finally {
      // What can not be undone must not keep the rest from being.
      for (const undo of undoing.reverse()) await undo().catch(console.error)
    }
  })
  process.exit()
}
