import { answerSentences, payingSentence } from './classic-notice'
import type { NoticeSpec } from './notice-spec'
import { PAGE, type Pen } from './pen'
import { dollars, longDay } from './wording'

const LEFT = 45
const RIGHT = 565

/** Page 1 in one column with the box `For your reference`, labels with colons and section numbers behind the rows. */
export function drawRedesignedPage(pen: Pen, spec: NoticeSpec): void {
  pen.write(LEFT, 45, 'Department of the Treasury', 10, 'bold')
  pen.write(LEFT, 57, 'Internal Revenue Service', 10)
  drawReferenceBox(pen, spec)
  ;[spec.name, spec.street, spec.city].forEach((line, row) => {
    pen.write(LEFT + 30, 130 + row * 12.5, line, 10)
  })
  pen.write(LEFT, 230, spec.headline, 15, 'bold')
  let y = pen.writeWrapped(LEFT, 255, RIGHT - LEFT, payingSentence(spec), 10) + 16
  y = drawSummary(pen, spec, y)
  for (const sentence of answerSentences(spec)) y = pen.writeWrapped(LEFT, y + 10, RIGHT - LEFT, sentence, 10)
  pen.write(LEFT, PAGE.height - 140, 'IRS Help', 12, 'bold')
  pen.write(
    LEFT,
    PAGE.height - 122,
    `Call us at ${spec.phone}, or see irs.gov/${spec.code.toLowerCase()}`,
    10,
  )
  pen.write(LEFT, PAGE.height - 104, `This notice is about your Form ${spec.form}.`, 10)
}

function drawReferenceBox(pen: Pen, spec: NoticeSpec): void {
  pen.write(370, 45, 'For your reference', 11, 'bold')
  const isYear = spec.periodEnd.endsWith('-12-31')
  ;[
    ['Notice:', spec.code],
    isYear ? ['Tax year:', spec.periodEnd.slice(0, 4)] : ['Tax period:', longDay(spec.periodEnd)],
    ['Notice date:', longDay(spec.noticeDate)],
    ['TIN:', spec.tin],
    ['Your caller ID:', spec.callerId],
  ].forEach(([label = '', value = ''], row) => {
    pen.write(370, 62 + row * 13, label, 9.5, 'bold')
    pen.write(470, 62 + row * 13, value, 9.5)
  })
}

function drawSummary(pen: Pen, spec: NoticeSpec, top: number): number {
  pen.write(LEFT, top, 'Billing summary', 12, 'bold')
  pen.write(LEFT, top + 18, 'Description', 9, 'bold')
  pen.writeRight(RIGHT, top + 18, 'Amount', 9, 'bold')
  let y = top + 35
  for (const line of spec.lines) {
    // Long labels wrap inside their column, and the amount stands level with the first line.
    const next = pen.writeWrapped(LEFT, y, 230, line.label, 10)
    pen.writeRight(RIGHT, y, dollars(line.cents), 10)
    y = next + 4
  }
  const total =
    spec.payBy !== 'at once' && 'on' in spec.payBy ? `Amount due by ${longDay(spec.payBy.on)}` : 'Amount due'
  pen.write(LEFT, y, spec.payBy === 'at once' ? 'Amount due immediately' : total, 10, 'bold')
  pen.writeRight(RIGHT, y, dollars(spec.amountDueCents), 10, 'bold')
  return y + 24
}
