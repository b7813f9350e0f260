import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  type CaseAnswers,
  factsOf,
  type PaymentCsv,
  type PlainDate,
  type ReadPaper,
  readDocuments,
  readPaymentCsv,
} from '@/lib/resolution'
import { extractText } from '../platform/text-extraction'
import { type AssessedCase, assessedCase } from './assessed-case'
import type { PaperLine } from './assessed-parts'
import { CannotStart } from './cannot-start'

interface Papers {
  /** Files, or folders of them. */
  files: readonly string[]
  asOf: PlainDate
  answers: CaseAnswers
}

/** Reads papers with the product's own reader and assesses the case that they make. */
export async function assessPapers({ files, asOf, answers }: Papers): Promise<AssessedCase> {
  const papers: ReadPaper[] = []
  const lines: PaperLine[] = []
  const payments = [...(answers.payments ?? [])]
  for (const file of await listFiles(files)) {
    const table = /\.csv$/i.test(file) ? readPaymentCsv(await readFile(file, 'utf8')) : null
    if (table && 'payments' in table) {
      payments.push(...table.payments)
      lines.push(lineOfTable(file, table))
      continue
    }
    const read = await readPapers(file)
    papers.push(...read.papers)
    lines.push(...read.lines)
  }
  return assessedCase({ facts: factsOf(papers, { ...answers, payments }), asOf, papers: lines })
}

function lineOfTable(file: string, { payments, leftOut }: PaymentCsv): PaperLine {
  return {
    file,
    kind: 'proof-of-payment',
    what: `${payments.length} ${payments.length === 1 ? 'payment' : 'payments'}`,
    periods: [],
    problems: leftOut.map(({ line, why }) => `Line ${line} left out: ${why}.`),
  }
}

/** A folder stands for all the files in it, in the order of their names, so that the answer is the same on any machine. */
async function listFiles(named: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of named) {
    const at = await stat(name).catch((error: NodeJS.ErrnoException) => {
      throw new CannotStart(`${name}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`)
    })
    if (!at.isDirectory()) {
      found.push(name)
      continue
    }
    const inside = await readdir(name, { withFileTypes: true })
    const entries = inside
      .filter(entry => !entry.name.startsWith('.'))
      .map(entry => path.join(name, entry.name))
    found.push(...(await listFiles(entries.sort())))
  }
  return [...new Set(found)]
}

/** One file may hold several documents; each is a paper of its own, named by the file and its place in it. */
async function readPapers(file: string): Promise<{ papers: ReadPaper[]; lines: PaperLine[] }> {
  const extraction = await extractText(await readFile(file))
  if (!extraction.ok)
    return {
      papers: [],
      lines: [{ file, kind: 'other', what: null, periods: [], problems: [extraction.message] }],
    }
  const documents = readDocuments(extraction.text)
  const papers = documents.map(({ reading }, index) => ({
    id: documents.length > 1 ? `${file}#${index + 1}` : file,
    reading,
  }))
  return { papers, lines: papers.map(lineOfPaper) }
}

function lineOfPaper({ id, reading }: ReadPaper): PaperLine {
  const problems = reading.problems.map(({ message }) => message)
  const { kind } = reading.classification
  if (reading.kind === 'other') {
    const { transcript } = reading
    const period = transcript?.periodEnd
      ? [{ form: transcript.form?.value ?? null, period: transcript.periodEnd.value }]
      : []
    return { file: id, kind, what: reading.looksLike, periods: period, problems }
  }
  const first = reading.periodEnd
    ? [{ form: reading.form?.value ?? null, period: reading.periodEnd.value }]
    : []
  if (reading.kind === 'account-transcript') return { file: id, kind, what: null, periods: first, problems }
  const more = reading.morePeriods.map(({ form, periodEnd }) => ({ form, period: periodEnd }))
  return { file: id, kind, what: reading.code.value, periods: [...first, ...more], problems }
}
