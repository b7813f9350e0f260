import { type TranscriptSpec, transcriptSpec } from './draw-transcript'
import { type NoticeSpec, noticeSpec } from './notice-spec'
import { answerSentences, payingSentence } from './notice-words'
import { amount, dashedDay, dollars, longDay } from './wording'

/** A notice as plain text, for tests of what happens to what was read: no page is drawn and no process reads it. */
export function plainNotice(given: Partial<NoticeSpec> = {}): Uint8Array {
  const spec = noticeSpec(given)
  const isYear = spec.periodEnd.endsWith('-12-31')
  const due =
    spec.payBy !== 'at once' && 'on' in spec.payBy ? `Amount due by ${longDay(spec.payBy.on)}` : 'Amount due'
  return bytesOf([
    'Department of the Treasury',
    'Internal Revenue Service',
    /^L\d/.test(spec.code) ? `Letter ${spec.code.slice(1)}` : `Notice    ${spec.code}`,
    isYear ? `Tax year    ${spec.periodEnd.slice(0, 4)}` : `Tax period    ${longDay(spec.periodEnd)}`,
    `Notice date    ${longDay(spec.noticeDate)}`,
    `${spec.tinLabel}    ${spec.tin}`,
    `To contact us    Phone ${spec.phone}`,
    `Your caller ID    ${spec.callerId}`,
    spec.name,
    spec.street,
    spec.city,
    '',
    `Our records show unpaid taxes on your ${spec.periodEnd.slice(0, 4)} Form ${spec.form}.`,
    'Billing Summary',
    ...spec.lines.map(({ label, cents }) => `${label}    ${amount(cents)}`),
    `${due}    ${dollars(spec.amountDueCents)}`,
    payingSentence(spec),
    ...answerSentences(spec),
  ])
}

/** An account transcript as plain text. */
export function plainTranscript(given: Partial<TranscriptSpec> = {}): Uint8Array {
  const spec = transcriptSpec(given)
  const asOf = `As of: ${dashedDay(spec.accrualsAsOf)}`
  return bytesOf([
    `Form ${spec.form} Account Transcript`,
    `Request date: ${dashedDay(spec.requestDate)}`,
    `Response date: ${dashedDay(spec.responseDate)}`,
    `Tracking number: ${spec.trackingNumber}`,
    `Form number: ${spec.form}`,
    `Report for Tax Period Ending: ${dashedDay(spec.periodEnd)}`,
    `Taxpayer identification number: ${spec.tin}`,
    spec.name,
    spec.street,
    'Any minus sign shown below signifies a credit amount',
    `Account balance: ${dollars(spec.balanceCents)}`,
    `Accrued interest: ${dollars(spec.accruedInterestCents)}   ${asOf}`,
    `Accrued penalty: ${dollars(spec.accruedPenaltyCents)}   ${asOf}`,
    'Information from the return or as adjusted',
    ...(spec.returnPresent
      ? [
          `Filing status: ${spec.filingStatus}`,
          `Tax per return: ${dollars(spec.taxPerReturnCents)}`,
          `Return due date or return received date (whichever is later): ${dashedDay(spec.returnDueDate)}`,
        ]
      : ['RETURN NOT PRESENT FOR THIS ACCOUNT']),
    'Transactions',
    'Code  Explanation of transaction    Cycle    Date    Amount',
    ...spec.rows.map(row =>
      [
        row.code ?? '',
        [row.explanation, row.detail].filter(Boolean).join(' '),
        row.date ? dashedDay(row.date) : '',
        row.cents === undefined ? '' : dollars(row.cents),
      ].join('   '),
    ),
  ])
}

function bytesOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}
