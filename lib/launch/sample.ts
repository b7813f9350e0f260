import { ensureClient } from './build'
import { runCommand } from './cannot-start'

// The sample firm is made by the application's own commands, which need a client that a fresh copy has yet to write.
await runCommand(async () => {
  await ensureClient()
  await import('@/prisma/sample')
  return 0
})
