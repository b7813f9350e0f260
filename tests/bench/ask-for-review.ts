import { askForReviews } from '@/lib/cases'
import { asIdentity, disconnect, openJobs, stopJobs } from '@/lib/platform'
import { inFirm } from './copy-cases'
import { onDatabase } from './on-database'

/*
 * As if the release that judged the cases of a house had other rules: they said the same, or, when the argument is `moved`,
 * every flag of theirs read otherwise.
 */
const [outcome] = process.argv.slice(2)
const firms = await asIdentity(tx => tx.firm.findMany({ select: { id: true } }))
await onDatabase(process.env.DATABASE_URL ?? '', async client => {
  for (const { id } of firms)
    await inFirm(client, id, async () => {
      await client.query(`delete from "PackReview"`)
      await client.query(`update "Case" set "rulePack" = 'earlier'`)
      if (outcome !== 'moved') return
      await client.query(`update "Case" set "resultHash" = 'other'`)
      await client.query(`update "Flag" set finding = jsonb_set(finding, '{title}', '"As it read before"')`)
    })
  await client.query('vacuum analyze')
})
await openJobs()
await askForReviews()
await stopJobs()
await disconnect()
// Whoever started it listens, which by itself would keep it here.
process.exit()
