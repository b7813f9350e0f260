import { type FurnishOptions, runSample, type SampleAccess } from '@/lib/launch/run-sample'
import { disconnect, openJobs, stopJobs } from '@/lib/platform'
import { openForTests } from '@/tests/factories/firm/open-for-tests'
import { accessOf } from '@/tests/factories/firm/people'
import { makeSampleCases } from '@/tests/factories/firm/sample-cases'
import { foundSampleFirm, leaveOnePaperInTheInbox } from '@/tests/factories/firm/sample-firm'

/** Fills the house with a firm of invented people and tells how to get in. */
async function furnish({ origin, forTests }: FurnishOptions): Promise<SampleAccess> {
  await openJobs()
  const { team, people, today } = await foundSampleFirm()
  const cases = await makeSampleCases(team, today)
  await leaveOnePaperInTheInbox(team, today)
  const testAccess = forTests && (await openForTests(today))
  await stopJobs()
  await disconnect()
  const link = (place: string) => `${origin}${place}`
  return {
    users: people.map(accessOf),
    links: {
      dashboard: link('/dashboard'),
      escalations: link('/escalations'),
      finalLevyNotice: link(`/cases/${cases.finalLevyNotice}`),
      cleanBill: link(`/cases/${cases.cleanBill}`),
      misappliedPayment: link(`/cases/${cases.misappliedPayment}`),
      inbox: link('/inbox'),
    },
    ...(testAccess && { forTests: testAccess }),
  }
}

await runSample(furnish)
