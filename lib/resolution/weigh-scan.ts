import type { ClassifiedReading, Place, Read } from './reading'
import { horizontalOverlap, verticalOverlap } from './text/boxes'
import type { DocumentText, TextRun } from './text/document-text'
import { keyOf } from './text/flow'

/**
 * What a value is worth that was read from a picture. A reader of letters is sometimes sure of a wrong one: a figure that
 * nothing on the paper bears out stays in doubt, however clear it looked.
 */
const WORTH = { once: 0.75, againUnclear: 0.8, unclearWord: 0.85 } as const
const DOUBT = 'Read from a picture: compare it with the paper.'

/** A reading with each value weighed by the letters it was read from and by what else on the paper bears it out. */
export function weighScan(reading: ClassifiedReading, text: DocumentText): ClassifiedReading {
  const seen = text.runs.filter(({ confidence }) => confidence !== undefined)
  if (seen.length === 0) return reading
  const scan = { runs: runsByPage(seen), key: keyOf(text.runs.map(run => run.text).join(' ')) }
  const proven = provenBy(reading)
  const weighed = weigh(reading, scan, proven) as ClassifiedReading
  return withComputed({ ...weighed, classification: classificationOf(reading, weighed) })
}

interface Scan {
  runs: ReadonlyMap<number, readonly TextRun[]>
  /** All of the text, to see how often a value is printed. */
  key: string
}

function runsByPage(runs: readonly TextRun[]): Scan['runs'] {
  return Map.groupBy(runs, ({ page }) => page)
}

/** Values that other values of the paper come to: two mistakes that cancel each other out are not made by chance. */
function provenBy(reading: ClassifiedReading): Set<unknown> {
  const proven = new Set<unknown>()
  if (reading.kind === 'notice' && reading.addsUp) proven.add(reading.amountDue)
  if (reading.kind !== 'account-transcript') return proven
  const { accountBalance, accruedInterest, accruedPenalty, balancePlusAccruals } = reading
  if (reading.addsUp) proven.add(accountBalance)
  const parts = [accountBalance, accruedInterest, accruedPenalty]
  const comesTo = parts.reduce((sum, part) => sum + (part?.value ?? Number.NaN), 0)
  if (balancePlusAccruals && comesTo === balancePlusAccruals.value)
    for (const value of [...parts, balancePlusAccruals]) proven.add(value)
  return proven
}

/** Goes through a reading and weighs whatever is a value of it. */
function weigh(thing: unknown, scan: Scan, proven: ReadonlySet<unknown>): unknown {
  if (Array.isArray(thing)) return thing.map(part => weigh(part, scan, proven))
  if (typeof thing !== 'object' || thing === null) return thing
  if (isRead(thing)) return proven.has(thing) ? thing : weighRead(thing, scan)
  return Object.fromEntries(
    Object.entries(thing).map(([name, part]) => [name, name === 'place' ? part : weigh(part, scan, proven)]),
  )
}

function isRead(thing: object): thing is Read<string | number> {
  return 'basis' in thing && 'confidence' in thing && 'raw' in thing && 'value' in thing
}

function weighRead(read: Read<string | number>, scan: Scan): Read<string | number> {
  if (read.basis !== 'printed') return read
  const clear = read.place ? clearness(read.place, scan) : WORTH.once
  if (clear === null) return read
  const again = isPrintedAgain(read, scan.key)
  const worth = again ? (clear >= WORTH.unclearWord ? 1 : WORTH.againUnclear) : Math.min(clear, WORTH.once)
  if (worth >= read.confidence) return read
  return { ...read, confidence: worth, remark: read.remark ?? DOUBT }
}

/** How clear the least clear word of a place was; null where its words come from a text layer. */
function clearness({ page, box }: Place, { runs }: Scan): number | null {
  const words = (runs.get(page) ?? []).filter(
    run =>
      /[\p{L}\p{N}]/u.test(run.text) && verticalOverlap(run, box) > 0.4 && horizontalOverlap(run, box) > 0.2,
  )
  return words.length === 0 ? null : Math.min(...words.map(({ confidence }) => confidence ?? 1))
}

/** Whether the paper prints a value in more than one place, as notices do in their header, their table and their coupon. */
function isPrintedAgain({ raw, value }: Read<string | number>, key: string): boolean {
  const printed = keyOf(
    /^\d{4}$/.test(String(value)) && /[x*#\d]-?\d{4}$/i.test(raw) ? `-${value}` : raw,
  ).replace(/^[:$-]+|[:.,;-]+$/g, '')
  if (printed.length < 3) return false
  let times = 0
  for (let at = key.indexOf(printed); at >= 0 && times < 2; at = key.indexOf(printed, at + 1)) {
    const isPart =
      /^\d/.test(printed) && /[\d,.]/.test(key.charAt(at - 1)) && /\d/.test(key.slice(at - 2, at))
    const goesOn = /\d$/.test(printed) && /\d/.test(key.charAt(at + printed.length))
    if (!isPart && !goesOn) times++
  }
  return times > 1
}

/** A day that was counted from a printed one is worth no more than that. */
function withComputed(reading: ClassifiedReading): ClassifiedReading {
  if (reading.kind !== 'notice') return reading
  const most = Math.min(reading.noticeDate?.confidence ?? 1, reading.code.confidence)
  const lower = <T>(read: Read<T>): Read<T> =>
    read.basis === 'computed' && read.confidence > most ? { ...read, confidence: most } : read
  return {
    ...reading,
    payBy: reading.payBy && lower(reading.payBy),
    respondBy: reading.respondBy && lower(reading.respondBy),
    deadlines: reading.deadlines.map(deadline => ({ ...deadline, date: lower(deadline.date) })),
  }
}

/** Rows and lines carry no worth of their own: without the sum that proves them the whole is in doubt. */
function classificationOf(
  { classification }: ClassifiedReading,
  weighed: ClassifiedReading,
): ClassifiedReading['classification'] {
  const isProven = weighed.kind !== 'other' && weighed.addsUp === true
  return { ...classification, confidence: Math.min(classification.confidence, isProven ? 1 : WORTH.once) }
}
