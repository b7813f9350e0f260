import { type HearingAnswer, sendingWords } from '../collection/hearing-answer'
import type { LastDay } from '../deadlines/last-day'
import type { HearingRequestFacts } from '../facts'
import { formatDay, formatDeadline } from '../time/plain-date'

/** What a hearing request on record means for its notice, and what is left to do about it. */
export function requestWords(
  answer: HearingAnswer,
  { years, hearing }: { years: string; hearing: LastDay | null },
): { claim: string; nextAction: string } {
  if (answer.request === null) {
    const on = answer.row.on === null ? '' : ` on ${formatDay(answer.row.on)}`
    return {
      claim: `The IRS records that a hearing for ${years} was requested in time${on}.`,
      nextAction:
        'Wait for Appeals. Get the copy of Form 12153 and its proof of sending, and record it here.',
    }
  }
  const { request, standing } = answer
  const sent = formatDay(request.sentOn)
  const due = hearing === null ? '' : ` (last day ${formatDeadline(hearing.deadline.lastDay)})`
  switch (standing) {
    case 'in-time':
      return {
        claim: `A hearing for ${years} was requested on ${sent}, in time${due}.`,
        nextAction: `Wait for Appeals.${proofWords(request)}`,
      }
    case 'equivalent':
      return {
        claim: `the hearing request went out on ${sent}, too late for the hearing${due} and within the year, so it asks for an equivalent hearing.`,
        nextAction: `The equivalent hearing stops no levy and leads to no court.${proofWords(request)}`,
      }
    case 'too-late':
      return {
        claim: `the hearing request went out on ${sent}, too late for a hearing${due} and for an equivalent one.`,
        nextAction: 'A collection appeal (Form 9423) is left.',
      }
    case 'unknown':
      return {
        claim: `Cannot tell yet whether the hearing for ${years} was requested in time: Form 12153 went out on ${sent}.${daysWords(hearing)}`,
        nextAction: `Read the date and the last day on the notice for ${years}.${proofWords(request)}`,
      }
  }
}

/** The claim where it stands as a sentence of its own. */
export function asSentence(claim: string): string {
  return claim.charAt(0).toUpperCase() + claim.slice(1)
}

function proofWords(request: HearingRequestFacts): string {
  return request.proof === null
    ? ' Find proof of the sending; no number is kept.'
    : ` Keep the proof: sent ${sendingWords(request)}.`
}

function daysWords(hearing: LastDay | null): string {
  const { printedDay, computedDay } = hearing?.deadline ?? {}
  return printedDay && computedDay && printedDay !== computedDay
    ? ` The paper prints ${formatDeadline(printedDay)}, the law counts ${formatDeadline(computedDay)}.`
    : ' The date of the notice is not known.'
}
