import { drawPeriodTable } from './draw-tables'
import type { NoticeSpec } from './notice-spec'
import { answerSentences, payingSentence, totalLabel } from './notice-words'
import { PAGE, type Pen } from './pen'
import { amount, dollars, longDay } from './wording'

const LEFT = 54
const RIGHT = 558
const FACTS = 340

/** A letter as a revenue officer signs it: values stand under their labels, the number of the letter at the foot. */
export function drawLetterPage(pen: Pen, spec: NoticeSpec): void {
  pen.write(LEFT, 50, 'Department of the Treasury', 10, 'bold')
  pen.write(LEFT, 62, 'Internal Revenue Service', 10)
  pen.write(LEFT, 74, 'P.O. Box 9019', 9)
  pen.write(LEFT, 86, 'Holtsville, NY 11742-9019', 9)
  ;[spec.name, spec.street, spec.city].forEach((line, row) => {
    pen.write(LEFT, 140 + row * 12, line, 10)
  })
  drawFacts(pen, spec)
  pen.write(LEFT, 262, spec.headline, 13, 'bold')
  let y = 284
  if (spec.amountWords) {
    pen.write(LEFT, y, `${spec.amountWords}: ${dollars(spec.amountDueCents)}`, 11, 'bold')
    y += 18
  }
  if (spec.coupon) y = pen.writeWrapped(LEFT, y, RIGHT - LEFT, payingSentence(spec), 9.5) + 8
  for (const sentence of answerSentences(spec)) y = pen.writeWrapped(LEFT, y, RIGHT - LEFT, sentence, 9.5) + 6
  if (spec.lines.length > 0) y = drawLines(pen, spec, y + 10)
  if (spec.periodTable) drawPeriodTable(pen, spec.periodTable, LEFT, RIGHT, y + 12)
  pen.write(RIGHT - 118, PAGE.height - 46, `${letterName(spec.code)} (Rev. 9-2017)`, 8)
  pen.write(RIGHT - 118, PAGE.height - 36, 'Catalog Number 40488S', 8)
}

/** `Letter 1058`, `LT11`, `CP90` */
function letterName(code: string): string {
  return code.replace(/^L(?=\d)/, 'Letter ')
}

function drawFacts(pen: Pen, spec: NoticeSpec): void {
  const facts: [string, string][] = [
    ['Date:', longDay(spec.noticeDate)],
    [`${spec.tinLabel}:`, spec.tin],
    ['Person to contact:', 'R. OFFICER'],
    ['Contact telephone number:', spec.phone],
    ['Employee ID number:', '1000123456'],
  ]
  const isBeside = spec.wording % 2 === 1
  facts.forEach(([label, value], row) => {
    const y = 50 + row * (isBeside ? 14 : 25)
    pen.write(FACTS, y, label, 9, 'bold')
    if (isBeside) pen.write(FACTS + 125, y, value, 9)
    else pen.write(FACTS, y + 11, value, 9)
  })
}

function drawLines(pen: Pen, spec: NoticeSpec, top: number): number {
  pen.write(LEFT, top, spec.summary, 11, 'bold')
  let y = top + 16
  for (const { label, cents } of spec.lines) {
    pen.write(LEFT, y, label, 9.5)
    pen.writeRight(400, y, amount(cents), 9.5)
    y += 13
  }
  pen.write(LEFT, y, totalLabel(spec), 9.5, 'bold')
  pen.writeRight(400, y, dollars(spec.amountDueCents), 9.5, 'bold')
  return y + 14
}
