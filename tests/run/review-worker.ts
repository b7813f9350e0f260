import { reviewPack } from '@/lib/cases'

// The web process's review without the web: a test starts it for a firm, and kills it in the middle.
const [firmId = ''] = process.argv.slice(2)
await reviewPack({ firmId })
