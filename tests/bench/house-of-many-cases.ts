import { runSample } from '@/lib/launch/run-sample'
import { firmOfManyCases } from './firm-of-many-cases'

/** A sample house with ten thousand cases. */
await runSample(({ origin }) => firmOfManyCases({ origin, cases: 10_000, recorded: true }))
