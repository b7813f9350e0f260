import 'server-only'
import { asSystemActor } from '@/lib/access'
import { asIdentity, enqueue, log, now, todayIn, withFirm } from '@/lib/platform'
import { rulePack } from '@/lib/resolution'
import { judgeAgain } from './judge-again'

const CLOCKWORK = 'New rules'

/** Open cases that other rules judged than those of this release. */
const byOthers = (firmId: string) =>
  ({ firmId, status: 'open', NOT: { rulePack: rulePack.hash }, rulePack: { not: null } }) as const

/**
 * At the start of a release with other rules: writes down for each firm that its open cases are to be judged anew, and asks
 * for it. Once for each firm and pack; a review that was cut off goes on.
 */
export async function askForReviews(): Promise<void> {
  const firms = await asIdentity(tx => tx.firm.findMany({ select: { id: true } }))
  for (const { id: firmId } of firms) {
    await withFirm(firmId, async tx => {
      const { hash: packHash, number: packNumber } = rulePack
      const openCases = await tx.case.count({ where: byOthers(firmId) })
      if (openCases > 0) {
        await tx.packReview.createMany({
          data: [{ firmId, packHash, packNumber, openCases }],
          skipDuplicates: true,
        })
        // A release that came back after another one: what that one judged is judged again.
        await tx.packReview.updateMany({ where: { firmId, packHash }, data: { finishedAt: null } })
      }
      const open = await tx.packReview.count({ where: { firmId, packHash, finishedAt: null } })
      if (open > 0) await enqueue(tx, 'review-pack', { firmId })
    })
  }
}

/** Judges a firm's open cases by the rules of this release and writes that it is done. */
export async function reviewPack({ firmId }: { firmId: string }): Promise<void> {
  const firm = await asIdentity(tx =>
    tx.firm.findUnique({ where: { id: firmId }, select: { id: true, name: true, timeZone: true } }),
  )
  if (!firm) return
  await judgeAgain({
    actor: asSystemActor(firm, CLOCKWORK),
    today: todayIn(firm.timeZone),
    due: byOthers(firmId),
    because: 'new rules',
  })
  await withFirm(firmId, async tx => {
    // What could not be judged keeps the review open: the next start asks for it again.
    const left = await tx.case.count({ where: byOthers(firmId) })
    if (left > 0) log('error', 'rule-pack.review-incomplete', { firmId, left })
    else
      await tx.packReview.updateMany({
        where: { firmId, packHash: rulePack.hash, finishedAt: null },
        data: { finishedAt: now() },
      })
  })
}
