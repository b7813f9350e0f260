import { periodLabel } from '../collection/period-label'
import { formatCents } from '../money/cents'
import type { FormPeriod } from '../reading'
import { formatDay, type PlainDate } from '../time/plain-date'
import type { MisappliedPayment } from './reconciliation'

interface Writer {
  clientName: string
  on: PlainDate
}

/** The statement that goes on top of the proof packet, paragraph by paragraph; it asks and promises nothing. */
export function writeProofStatement(found: MisappliedPayment, { clientName, on }: Writer): string[] {
  const { cents, meantFor, sitsOn, what, evidence, claim, packet } = found
  return [
    `Statement of ${formatDay(on)} about a payment of ${clientName}: ${formatCents(cents)}`,
    what,
    ...(meantFor === null ? [] : [`It was meant for ${inWords(meantFor)}.`]),
    sitsOn === null
      ? 'No transcript on file shows where it stands now.'
      : `By the transcript on file it stands on ${inWords(sitsOn)}.`,
    `This rests on: ${evidence.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`,
    request(found),
    ...(claim === null ? [] : [claimSentence(claim)]),
    `Enclosed: ${packet.join('; ')}.`,
  ]
}

/** What is asked depends on where the money is: what the bank returned cannot be moved. */
function request({ pattern, meantFor }: MisappliedPayment): string {
  const target = meantFor === null ? 'the period it was meant for' : inWords(meantFor)
  if (pattern === 'dishonored')
    return `Please say why the payment for ${target} came back, and note the payment that replaces it.`
  if (pattern === 'paid-twice' || pattern === 'posted-twice')
    return `Please say which of the two payments belongs to ${target}, and to which period the other may be applied.`
  return `Please apply it to ${target} with the day on which it was received, and compute interest and penalty again from that day.`
}

function claimSentence({ earliest, latest, settled }: NonNullable<MisappliedPayment['claim']>): string {
  const until = settled
    ? formatDay(earliest)
    : `${formatDay(earliest)} at the earliest, ${formatDay(latest)} at the latest`
  return `The last day to claim it as a refund (26 USC 6511): ${until}.`
}

function inWords(period: FormPeriod): string {
  const label = periodLabel(period)
  return label.startsWith('Form') ? label : `Form ${period.form} of ${label}`
}
