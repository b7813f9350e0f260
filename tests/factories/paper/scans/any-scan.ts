import type { ClassifiedReading } from '@/lib/resolution'
import { drawNotice, drawTranscript } from '..'
import { anyNotice } from '../any-notice'
import { type ComparedField, compareNotice, isSame } from '../compare-notice'
import { accountTruth } from '../transcripts/account-truth'
import { Dice } from '../transcripts/dice'
import { compareAccount } from './compare-account'
import { type ScanCondition, scanPaper } from './scan-paper'

/** A scanned specimen, and how each of its printed fields was read. */
export interface AnyScan {
  bytes: Uint8Array
  compare: (reading: ClassifiedReading) => ComparedField[]
}

/** An invented paper as it comes in: a notice of one page as a picture, one of two pages, or an account transcript. */
export async function anyScan(seed: number, condition: ScanCondition): Promise<AnyScan> {
  if (seed % 3 === 2) {
    const spec = accountTruth(new Dice(seed))
    const pdf = await drawTranscript(spec)
    return {
      bytes: await scanPaper(pdf, { condition, seed, pages: 1 }),
      compare: reading => compareAccount(spec, reading),
    }
  }
  const pages = seed % 3 === 0 ? 1 : 2
  const any = anyNotice(seed)
  // The longest label of a number is drawn over the number itself: nobody can read that from a picture.
  const tinLabel = any.tinLabel.startsWith('Employer') ? 'EIN' : any.tinLabel
  const spec = { ...any, tinLabel, ...(pages === 1 ? { charges: [] } : {}) }
  const pdf = await drawNotice(spec)
  return {
    bytes: await scanPaper(pdf, { condition, seed, pages }),
    compare: reading => compareNotice(spec, reading).flatMap(apart),
  }
}

interface PrintedLine {
  label: string
  cents: number
}

/** The words of a billing line are apart from its amount: a letter of a label that is misread changes no figure. */
function apart(compared: ComparedField): ComparedField[] {
  if (compared.field !== 'lines') return [compared]
  const [printed, read] = [compared.printed, compared.read] as [PrintedLine[], PrintedLine[]]
  return [
    { field: 'lines', printed: printed.map(({ cents }) => cents), read: read.map(({ cents }) => cents) },
    {
      field: 'labels of lines',
      printed: printed.map(({ label }) => label),
      read: read.map(({ label }) => label),
    },
  ]
}

/** Below this a value is shown as doubtful. */
const SURE = 0.9

/** Whether a value that is wrong would be taken for a sure one. */
export function isWrongAndSure(compared: ComparedField, reading: ClassifiedReading): boolean {
  const { field, read } = compared
  if (isSame(compared) || read === null || read === undefined) return false
  if (field === 'kind') return reading.classification.confidence >= SURE
  if (['lines', 'rows', 'periodRows', 'charges'].includes(field)) {
    const isEmpty = Array.isArray(read) && read.length === 0
    return !isEmpty && reading.kind !== 'other' && reading.addsUp === true && field !== 'charges'
  }
  const value = (reading as unknown as Record<string, { confidence?: number } | null>)[field]
  return (value?.confidence ?? 0) >= SURE
}
