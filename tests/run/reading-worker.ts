import { giveUpReading, readStoredDocument } from '@/lib/documents'
import { startWorkers } from '@/lib/platform'

// The web process's work without the web: a test starts it, and kills it in the middle.
await startWorkers({
  'read-document': readStoredDocument,
  'give-up-reading': giveUpReading,
  'pass-days': async () => undefined,
  'review-pack': async () => undefined,
})
