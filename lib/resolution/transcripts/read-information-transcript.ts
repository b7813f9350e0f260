import { dateShape, moneyShape } from '../notices/shapes'
import type {
  InformationTranscriptReading,
  NonFilingReading,
  Read,
  ReadingProblem,
  ReturnTranscriptReading,
  WageAndIncomeReading,
} from '../reading'
import { placeOf, textOf } from '../text/flow'
import { type Sheet, sheetOf } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import type { TranscriptKind } from './classify'
import { collectLines } from './collect-lines'
import { findLabels, type LabelledSheet, readField } from './find-labels'
import type { LabelName } from './labels'
import { readHead } from './read-head'
import { readPayers } from './read-payers'
import { countShape, cycleShape, statusShape } from './shapes'

const NO_RECORD =
  /(?:norecordofreturnfiled|requesteddatanotfound|norecord(?:s)?(?:of[a-z0-9,-]{1,40})?found|nodatafound|(?:we)?havenorecordofaprocessed|norecordof(?:a|any)(?:processed)?(?:taxreturn|return|form)|noreturnfiled|notaxreturnfiled)[^.]{0,120}\.?/

/** A transcript that is none of an account: the return as filed, what payers reported, or that nothing is on file. */
export function readInformationTranscript(
  sheet: Sheet,
  kind: Exclude<TranscriptKind, 'account' | 'record-of-account' | 'entity'>,
): InformationTranscriptReading {
  const problems: ReadingProblem[] = []
  const labelled = findLabels(sheet)
  if (kind === 'wage-and-income') return readWageAndIncome(labelled, problems)
  if (kind === 'non-filing' || kind === 'no-data') return readNonFiling(labelled, kind, problems)
  return readReturnTranscript(labelled, problems)
}

function readReturnTranscript(labelled: LabelledSheet, problems: ReadingProblem[]): ReturnTranscriptReading {
  const { sheet } = labelled
  const money = (name: LabelName, words: string) => readField(labelled, name, moneyShape, words, problems)
  const lines = collectLines(sheet, sheet.lines)
  const noRecord = findNoRecord(sheet)
  if (lines.length === 0 && !noRecord)
    problems.push({ code: 'no-lines', message: 'No lines were read from this transcript.' })
  return {
    kind: 'return-transcript',
    ...readHead(labelled, problems),
    noRecord,
    filingStatus: readField(labelled, 'filingStatus', statusShape, 'filing status', problems),
    exemptions: readField(labelled, 'exemptions', countShape, 'number of exemptions', problems),
    adjustedGrossIncome:
      money('adjustedGrossIncome', 'adjusted gross income') ??
      money('adjustedGrossIncomePerComputer', 'adjusted gross income per computer'),
    taxableIncome:
      money('taxableIncome', 'taxable income') ??
      money('taxableIncomePerComputer', 'taxable income per computer'),
    totalTax:
      money('totalTax', 'total tax') ??
      money('taxPerReturn', 'tax per return') ??
      money('totalTaxPerComputer', 'total tax per computer'),
    amountYouOwe: money('amountYouOwe', 'amount owed'),
    receivedDate: readField(labelled, 'receivedDate', dateShape, 'received date', problems),
    processingDate: readField(labelled, 'processingDate', dateShape, 'processing date', problems),
    cyclePosted: readField(labelled, 'cyclePosted', cycleShape, 'cycle', problems),
    lines,
    problems,
  }
}

function readWageAndIncome(labelled: LabelledSheet, problems: ReadingProblem[]): WageAndIncomeReading {
  const { head, payers } = readPayers(labelled.sheet)
  const noRecord = findNoRecord(labelled.sheet)
  if (payers.length === 0 && !noRecord)
    problems.push({ code: 'no-payers', message: 'No form of a payer was read from this transcript.' })
  const { sheet } = labelled
  // What payers print of the taxpayer's name and number is theirs; the head alone says whose transcript this is.
  const opening = sheet.lines.filter(line => (line.cells[0]?.keyStart ?? head) < head)
  const cells = opening.map(line => line.cells)
  const top = findLabels(sheetOf(cells, sheet.positioned))
  return { kind: 'wage-and-income', ...readHead(top, problems), form: null, noRecord, payers, problems }
}

function readNonFiling(
  labelled: LabelledSheet,
  kind: 'non-filing' | 'no-data',
  problems: ReadingProblem[],
): NonFilingReading {
  return {
    kind: kind === 'non-filing' ? 'verification-of-non-filing' : 'no-record',
    ...readHead(labelled, problems),
    noRecord: findNoRecord(labelled.sheet),
    problems,
  }
}

function findNoRecord(sheet: Sheet): Read<string> | null {
  const match = NO_RECORD.exec(sheet.key)
  if (!match) return null
  const end = match.index + match[0].length
  const raw = maskTins(textOf(sheet, match.index, end).replace(/\s+/g, ' '))
  const place = sheet.positioned ? placeOf(sheet, match.index, end) : null
  return { value: raw, raw, place, basis: 'printed', confidence: 0.95 }
}
