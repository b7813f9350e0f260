import { drawPeriodTable } from './draw-tables'
import type { NoticeSpec } from './notice-spec'
import { answerSentences, headerRows, introduction, payingSentence, totalLabel } from './notice-words'
import { PAGE, type Pen } from './pen'
import { dollars } from './wording'

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
  let y = 255
  if (spec.amountWords && (spec.wording % 2 === 1 || spec.lines.length === 0)) {
    pen.write(LEFT, y, `${spec.amountWords}: ${dollars(spec.amountDueCents)}`, 13, 'bold')
    y += 20
  }
  y =
    pen.writeWrapped(
      LEFT,
      y,
      RIGHT - LEFT,
      [introduction(spec)[0], ...(spec.coupon ? [payingSentence(spec)] : [])].join(' '),
      10,
    ) + 16
  if (spec.lines.length > 0) y = drawSummary(pen, spec, y)
  if (spec.periodTable) y = drawPeriodTable(pen, spec.periodTable, LEFT, RIGHT, y + 8)
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
  headerRows(spec).forEach(([label, value], row) => {
    pen.write(370, 62 + row * 13, label, 9.5, 'bold')
    pen.write(470, 62 + row * 13, value, 9.5)
  })
}

function drawSummary(pen: Pen, spec: NoticeSpec, top: number): number {
  pen.write(LEFT, top, spec.summary, 12, 'bold')
  pen.write(LEFT, top + 18, 'Description', 9, 'bold')
  pen.writeRight(RIGHT, top + 18, 'Amount', 9, 'bold')
  let y = top + 35
  for (const line of spec.lines) {
    // Long labels wrap inside their column, and the amount stands level with the first line.
    const next = pen.writeWrapped(LEFT, y, 230, line.label, 10)
    pen.writeRight(RIGHT, y, dollars(line.cents), 10)
    y = next + 4
  }
  pen.write(LEFT, y, totalLabel(spec), 10, 'bold')
  pen.writeRight(RIGHT, y, dollars(spec.amountDueCents), 10, 'bold')
  return y + 24
}
