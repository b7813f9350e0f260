/** A reason not to start, in words for the person at the terminal; shown without a stack. */
export class CannotStart extends Error {}

/** Runs a command of the house: one plain line for a known reason, everything for a bug, never a zero exit for either. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  // Whoever reads no further, as `head` does, has seen enough.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  })
  try {
    process.exitCode = await command()
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : error)
    process.exitCode = 1
  }
}
