import { drawPeriodTable } from './draw-tables'
import type { NoticeSpec } from './notice-spec'
import { answerSentences, dayOf, headerRows, introduction, payingSentence, totalLabel } from './notice-words'
import type { Pen } from './pen'
import { amount, dollars, longDay } from './wording'

const LEFT = 27
const TABLE = { left: 251, right: 588 }
const LABEL_WIDTH = 255
const HEADER = { label: 352, value: 490 }

/** Page 1 in two columns with the box at the top right and the coupon below, as printed from about 2010. */
export function drawClassicPage(pen: Pen, spec: NoticeSpec): void {
  if (spec.coupon && spec.couponFirst) drawCoupon(pen, spec)
  drawSender(pen)
  drawHeaderBox(pen, spec)
  drawAddressee(pen, spec, 150)
  pen.write(LEFT, 255, spec.headline, 11, 'bold')
  if (spec.amountWords)
    pen.write(LEFT, 280, `${spec.amountWords}: ${dollars(spec.amountDueCents)}`, 16, 'bold')
  drawIntroduction(pen, spec)
  let below = spec.lines.length > 0 ? drawBillingSummary(pen, spec) : 310
  if (spec.periodTable) below = drawPeriodTable(pen, spec.periodTable, TABLE.left, TABLE.right, below + 20)
  drawWhatToDo(pen, spec, Math.max(below + 20, 480))
  if (spec.coupon && !spec.couponFirst) drawCoupon(pen, spec)
}

function drawSender(pen: Pen): void {
  pen.write(72, 55, 'Department of the Treasury', 10)
  pen.write(72, 67, 'Internal Revenue Service', 10)
  pen.write(72, 79, 'P.O. Box 9019', 10)
  pen.write(72, 91, 'Holtsville, NY 11742-9019', 10)
}

function drawHeaderBox(pen: Pen, spec: NoticeSpec): void {
  const rows = headerRows(spec)
  rows.forEach(([label, value], row) => {
    const y = 42 + row * 13.4
    pen.write(HEADER.label, y, label, 9.5, row === 0 ? 'bold' : 'regular')
    // Values are set in another size and sit a hair lower, as on real paper.
    pen.write(HEADER.value, y + 0.7, value, 9.2)
  })
  const page = spec.language === 'es' ? 'Página 1 de 2' : 'Page 1 of 2'
  pen.write(HEADER.label, 42 + rows.length * 13.4, page, 9.5)
}

function drawAddressee(pen: Pen, spec: NoticeSpec, y: number): void {
  ;[spec.name, spec.street, spec.city].forEach((line, row) => {
    pen.write(72, y + row * 13, line, 10)
  })
}

function drawIntroduction(pen: Pen, spec: NoticeSpec): void {
  const paragraphs = introduction(spec)
  let y = 312
  for (const paragraph of paragraphs) y = pen.writeWrapped(LEFT, y, 190, paragraph, 9) + 8
}

function drawBillingSummary(pen: Pen, spec: NoticeSpec): number {
  pen.write(TABLE.left, 310, spec.summary, 11, 'bold')
  let y = 331
  spec.lines.forEach((line, row) => {
    pen.write(TABLE.left, y, line.label, 10)
    pen.writeRight(TABLE.right, y, row === 0 ? dollars(line.cents) : amount(line.cents), 10)
    y += 15
  })
  // Long words of the total run over two lines, with the amount level with the first.
  const below = pen.writeWrapped(TABLE.left, y, LABEL_WIDTH, totalLabel(spec), 10, 'bold')
  pen.writeRight(TABLE.right, y, dollars(spec.amountDueCents), 10, 'bold')
  if (spec.periodTable) return below
  const note =
    'If you are in bankruptcy, this notice is for your information only and asks for no payment outside the case.'
  return pen.writeWrapped(TABLE.left, below + 9, 310, note, 9)
}

function drawWhatToDo(pen: Pen, spec: NoticeSpec, top: number): void {
  const heading =
    spec.language === 'es' ? 'Lo que tiene que hacer de inmediato' : 'What you need to do immediately'
  pen.writeWrapped(LEFT, top, 190, heading, 12, 'bold')
  let y = spec.coupon ? pen.writeWrapped(TABLE.left, top, 320, payingSentence(spec), 9) + 6 : top
  for (const sentence of answerSentences(spec)) y = pen.writeWrapped(TABLE.left, y, 320, sentence, 9) + 6
  pen.write(TABLE.left, y, 'Continued on back...', 9)
}

/** The coupon repeats code, date and amount, has no tax year of its own, and names it only in a sentence. */
function drawCoupon(pen: Pen, spec: NoticeSpec): void {
  const top = 615
  ;[capitalised(spec.name), capitalised(spec.street), spec.city].forEach((line, row) => {
    pen.write(190, top + row * 12, line, 9)
  })
  ;[
    [spec.header.notice, spec.code],
    [spec.header.date, dayOf(spec, spec.noticeDate)],
    [spec.tinLabel, spec.tin],
  ].forEach(([label = '', value = ''], row) => {
    pen.write(HEADER.label, top + row * 12.5, label, 9)
    pen.write(HEADER.value, top + row * 12.5 - 0.5, value, 9)
  })
  pen.write(LEFT, top + 62, 'Payment', 16, 'bold')
  const order = `Write your number (${spec.tin}), the tax year (${spec.periodEnd.slice(0, 4)}), and the form number (${spec.form}) on your payment.`
  pen.writeWrapped(190, top + 60, 370, order, 9)
  pen.write(LEFT, top + 112, 'INTERNAL REVENUE SERVICE', 9)
  pen.write(LEFT, top + 124, 'CINCINNATI, OH 45999-0149', 9)
  const by = spec.payBy !== 'at once' && 'on' in spec.payBy ? spec.payBy.on : null
  if (spec.language === 'es') pen.write(205, top + 112, 'Cantidad adeudada', 9)
  else pen.write(205, top + 112, by ? 'Amount due by' : 'Amount due', 9)
  if (by && spec.language === 'en') pen.write(205, top + 124, longDay(by), 9)
  pen.writeRight(TABLE.right, top + 124, dollars(spec.amountDueCents), 10, 'bold')
  pen.write(180, top + 146, '0000 0000000 0000000000 0000000 0000', 9, 'fixed')
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![a-z])[a-z]/g, letter => letter.toUpperCase())
}
