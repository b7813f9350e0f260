import type { NoticeSpec, PayByWording } from './notice-spec'
import type { Pen } from './pen'
import { amount, dollars, longDay } from './wording'

const LEFT = 27
const TABLE = { left: 251, right: 588 }
const HEADER = { label: 381, value: 490 }

/** Page 1 in two columns with the box at the top right and the coupon below, as printed from about 2010. */
export function drawClassicPage(pen: Pen, spec: NoticeSpec): void {
  if (spec.couponFirst) drawCoupon(pen, spec)
  drawSender(pen)
  drawHeaderBox(pen, spec)
  drawAddressee(pen, spec, 150)
  pen.write(LEFT, 255, spec.headline, 11, 'bold')
  pen.write(LEFT, 280, `Amount due: ${dollars(spec.amountDueCents)}`, 16, 'bold')
  drawIntroduction(pen, spec)
  const below = drawBillingSummary(pen, spec)
  drawWhatToDo(pen, spec, Math.max(below + 40, 480))
  if (!spec.couponFirst) drawCoupon(pen, spec)
}

function drawSender(pen: Pen): void {
  pen.write(72, 55, 'Department of the Treasury', 10)
  pen.write(72, 67, 'Internal Revenue Service', 10)
  pen.write(72, 79, 'P.O. Box 9019', 10)
  pen.write(72, 91, 'Holtsville, NY 11742-9019', 10)
}

function drawHeaderBox(pen: Pen, spec: NoticeSpec): void {
  const isYear = spec.periodEnd.endsWith('-12-31')
  const rows: [string, string][] = [
    ['Notice', spec.code],
    isYear ? ['Tax year', spec.periodEnd.slice(0, 4)] : ['Tax period', longDay(spec.periodEnd)],
    ['Notice date', longDay(spec.noticeDate)],
    [spec.tinLabel, spec.tin],
    ['To contact us', `Phone ${spec.phone}`],
    ['Your caller ID', spec.callerId],
  ]
  rows.forEach(([label, value], row) => {
    const y = 42 + row * 13.4
    pen.write(HEADER.label, y, label, 9.5, row === 0 ? 'bold' : 'regular')
    // Values are set in another size and sit a hair lower, as on real paper.
    pen.write(HEADER.value, y + 0.7, value, 9.2)
  })
  pen.write(HEADER.label, 42 + rows.length * 13.4, 'Page 1 of 2', 9.5)
}

function drawAddressee(pen: Pen, spec: NoticeSpec, y: number): void {
  ;[spec.name, spec.street, spec.city].forEach((line, row) => {
    pen.write(72, y + row * 13, line, 10)
  })
}

function drawIntroduction(pen: Pen, spec: NoticeSpec): void {
  const year = spec.periodEnd.slice(0, 4)
  const paragraphs = [
    `Our records show unpaid taxes or penalties and interest on your ${year} Form ${spec.form}.`,
    'If you paid in full within the last 21 days or have a payment agreement, please disregard this notice.',
  ]
  let y = 312
  for (const paragraph of paragraphs) y = pen.writeWrapped(LEFT, y, 190, paragraph, 9) + 8
}

function drawBillingSummary(pen: Pen, spec: NoticeSpec): number {
  pen.write(TABLE.left, 310, 'Billing Summary', 11, 'bold')
  let y = 331
  spec.lines.forEach((line, row) => {
    pen.write(TABLE.left, y, line.label, 10)
    pen.writeRight(TABLE.right, y, row === 0 ? dollars(line.cents) : amount(line.cents), 10)
    y += 15
  })
  pen.write(TABLE.left, y, totalLabel(spec.payBy), 10, 'bold')
  pen.writeRight(TABLE.right, y, dollars(spec.amountDueCents), 10, 'bold')
  const note =
    'If you are in bankruptcy, this notice is for your information only and asks for no payment outside the case.'
  return pen.writeWrapped(TABLE.left, y + 22, 310, note, 9)
}

function totalLabel(payBy: PayByWording): string {
  if (payBy === 'at once') return 'Amount due immediately'
  return 'on' in payBy ? `Amount due by ${longDay(payBy.on)}` : 'Amount due'
}

function drawWhatToDo(pen: Pen, spec: NoticeSpec, top: number): void {
  pen.writeWrapped(LEFT, top, 190, 'What you need to do immediately', 12, 'bold')
  let y = pen.writeWrapped(TABLE.left, top, 320, payingSentence(spec), 9) + 6
  for (const sentence of answerSentences(spec)) y = pen.writeWrapped(TABLE.left, y, 320, sentence, 9) + 6
  pen.write(TABLE.left, y, 'Continued on back...', 9)
}

export function payingSentence({ amountDueCents, payBy }: NoticeSpec): string {
  const due = dollars(amountDueCents)
  if (payBy === 'at once')
    return `Pay the amount due of ${due} immediately to avoid more penalty and interest charges.`
  if ('on' in payBy)
    return `Pay the amount due of ${due} by ${longDay(payBy.on)}, to avoid more penalty and interest charges.`
  return `Please make sure we receive your payment within ${payBy.withinDays} calendar days from the date of this notice.`
}

/** What the notice wants besides money, each with its day. */
export function answerSentences({ hearingBy, agreementEndsOn, answerBy }: NoticeSpec): string[] {
  return [
    ...(hearingBy
      ? [`You have the right to request a hearing with Form 12153 by ${longDay(hearingBy)}.`]
      : []),
    ...(agreementEndsOn
      ? [
          `We will terminate your installment agreement on ${longDay(agreementEndsOn)} unless you pay what is past due.`,
        ]
      : []),
    ...(answerBy ? [`If you disagree, you must respond to this notice by ${longDay(answerBy)}.`] : []),
  ]
}

/** The coupon repeats code, date and amount, has no tax year of its own, and names it only in a sentence. */
function drawCoupon(pen: Pen, spec: NoticeSpec): void {
  const top = 615
  ;[capitalised(spec.name), capitalised(spec.street), spec.city].forEach((line, row) => {
    pen.write(190, top + row * 12, line, 9)
  })
  ;[
    ['Notice', spec.code],
    ['Notice date', longDay(spec.noticeDate)],
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
  if (spec.payBy === 'at once' || !('on' in spec.payBy)) pen.write(205, top + 112, 'Amount due', 9)
  else {
    pen.write(205, top + 112, 'Amount due by', 9)
    pen.write(205, top + 124, longDay(spec.payBy.on), 9)
  }
  pen.writeRight(TABLE.right, top + 124, dollars(spec.amountDueCents), 10, 'bold')
  pen.write(180, top + 146, '0000 0000000 0000000000 0000000 0000', 9, 'fixed')
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![a-z])[a-z]/g, letter => letter.toUpperCase())
}
