import type { DocumentText } from '@/lib/resolution/text/document-text'
import { drawClassicPage } from './classic-notice'
import { drawCharge } from './draw-tables'
import { drawLetterPage } from './letter-notice'
import { type NoticeSpec, noticeSpec } from './notice-spec'
import { PAGE, Pen } from './pen'
import { drawRedesignedPage } from './redesigned-notice'
import { longDay } from './wording'

/** A specimen notice as a PDF of two pages: our own drawing in the layout the IRS uses, marked as a specimen. */
export async function drawNotice(given: Partial<NoticeSpec> = {}): Promise<Uint8Array> {
  const spec = noticeSpec(given)
  const pen = await Pen.take()
  writeNotice(pen, spec)
  return pen.finish(spec)
}

/** The same specimen as the text that an undamaged file would give, without making the file. */
export async function noticeAsText(given: Partial<NoticeSpec> = {}): Promise<DocumentText> {
  const pen = await Pen.takeForText()
  writeNotice(pen, noticeSpec(given))
  const pages = Array.from({ length: pen.page }, () => PAGE)
  return { source: 'text-layer', pages, runs: pen.asRuns() }
}

function writeNotice(pen: Pen, spec: NoticeSpec): void {
  if (spec.layout === 'classic') drawClassicPage(pen, spec)
  else if (spec.layout === 'redesigned') drawRedesignedPage(pen, spec)
  else drawLetterPage(pen, spec)
  pen.turnPage()
  drawSecondPage(pen, spec)
}

/** Page 2 speaks of other notices, forms, offices and days: nothing on it may win over page 1. */
function drawSecondPage(pen: Pen, spec: NoticeSpec): void {
  const width = PAGE.width - 100
  const runningHead =
    spec.layout === 'classic'
      ? `Notice ${spec.code}`
      : `${spec.code.startsWith('L') ? spec.header.notice : 'Notice:'} ${spec.code.replace(/^L(?=\d)/, '')}   Tax year: ${spec.periodEnd.slice(0, 4)}   Notice date: ${longDay(spec.noticeDate)}   TIN: ${spec.tin}   Page 2 of 2`
  pen.write(50, 40, runningHead, 9)
  const paragraphs = [
    'If you cannot pay the whole amount, pay what you can and ask for a payment plan on Form 9465, or apply at irs.gov/opa.',
    'If you do not pay, we may send you notice CP504 and later a notice that gives you the right to a hearing, such as LT11.',
    'Taxpayer Advocate Service: 1-877-777-4778. A bad return may be corrected on Form 1040-X within three years.',
    'The penalty for late payment is charged for each month or part of a month. Interest runs until the tax is paid in full.',
  ]
  let y = 80
  for (const paragraph of paragraphs) y = pen.writeWrapped(50, y, width, paragraph) + 10
  for (const charge of spec.charges) y = drawCharge(pen, charge, 50, 560, y + 16)
}
