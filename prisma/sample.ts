import { runSample, type SampleAccess } from '@/lib/launch/run-sample'
import { disconnect, openJobs, stopJobs } from '@/lib/platform'
import { makeSampleCases } from '@/tests/factories/firm/sample-cases'
import { foundSampleFirm, leaveOnePaperInTheInbox } from '@/tests/factories/firm/sample-firm'

/** Fills the house with a firm of invented people and tells how to get in. */
async function furnish(origin: string): Promise<SampleAccess> {
  await openJobs()
  const { team, people, today } = await foundSampleFirm()
  const cases = await makeSampleCases(team, today)
  await leaveOnePaperInTheInbox(team, today)
  await stopJobs()
  await disconnect()
  const link = (place: string) => `${origin}${place}`
  return {
    users: people.map(({ role, email, password, totpSecret }) => ({ role, email, password, totpSecret })),
    links: {
      dashboard: link('/dashboard'),
      escalations: link('/escalations'),
      finalLevyNotice: link(`/cases/${cases.finalLevyNotice}`),
      cleanBill: link(`/cases/${cases.cleanBill}`),
      misappliedPayment: link(`/cases/${cases.misappliedPayment}`),
      inbox: link('/inbox'),
    },
  }
}

await runSample(furnish)
