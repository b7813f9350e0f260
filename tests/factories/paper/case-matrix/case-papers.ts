import { extractText } from '@/lib/platform/text-extraction'
import { cents, sum } from '@/lib/resolution/money/cents'
import type { DocumentText } from '@/lib/resolution/text/document-text'
import { day } from '@/lib/resolution/time/plain-date'
import { noticeAsText } from '../draw-notice'
import { type TranscriptSpec, transcriptAsText } from '../draw-transcript'
import type { NoticeSpec } from '../notice-spec'
import { plainNotice, plainTranscript } from '../plain-paper'
import { Dice } from '../transcripts/dice'
import type { AccountTruth, CaseRow, CaseTruth } from './case-truth'

const names: Readonly<Record<string, string>> = {
  '150': 'Tax return filed',
  '160': 'Penalty for filing tax return after the due date',
  '166': 'Penalty for filing tax return after the due date',
  '170': 'Penalty for not pre-paying tax',
  '176': 'Penalty for not pre-paying tax',
  '186': 'Penalty for not depositing tax',
  '196': 'Interest charged for late payment',
  '240': 'Miscellaneous penalty',
  '276': 'Penalty for late payment of tax',
  '277': 'Reduced or removed penalty for late payment of tax',
  '290': 'Additional tax assessed',
  '291': 'Reduced or removed prior tax assessed',
  '300': 'Additional tax assessed by examination',
  '360': 'Fees and other expenses for collection',
  '420': 'Examination of tax return',
  '421': 'Closed examination of tax return',
  '424': 'Examination request',
  '480': 'Offer in compromise received',
  '481': 'Offer in compromise rejected',
  '482': 'Offer in compromise withdrawn',
  '500': 'Military deferment',
  '502': 'Military deferment ended',
  '520': 'Bankruptcy or other legal action filed',
  '521': 'Removed bankruptcy or other legal action',
  '530': 'Balance due account currently not collectible',
  '531': 'Account collectible again',
  '538': 'Trust fund recovery penalty',
  '540': 'Deceased taxpayer',
  '542': 'Corrected deceased taxpayer',
  '550': 'Collection statute extended',
  '570': 'Additional account action pending',
  '571': 'Resolved additional account action',
  '582': 'Lien placed on assets due to balance owed',
  '583': 'Removed lien',
  '599': 'Tax return secured',
  '608': 'Statute of limitations expired',
  '650': 'Federal tax deposit',
  '670': 'Payment',
  '671': 'Dishonored payment',
  '672': 'Removed payment',
  '680': 'Designated payment of interest',
  '706': 'Credit transferred in from 1040 202012',
  '780': 'Offer in compromise accepted',
  '806': 'W-2 or 1099 withholding',
  '810': 'Refund freeze',
  '811': 'Refund released',
  '826': 'Credit transferred out to 1040 201912',
  '846': 'Refund issued',
  '914': 'Account under review',
  '922': 'Review of unreported income',
  '923': 'Closed review of unreported income',
  '940': 'Fraud case',
  '960': 'Appointed representative',
  '976': 'Duplicate return filed',
  '977': 'Amended return filed',
}

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025]
const MASKS = ['XXX-XX-4821', '***-**-4821', '000-00-4821']

/** The papers of a case, each in the layout that the seed draws for it, in an order that the seed draws. */
export async function casePapers(truth: CaseTruth, seed: number): Promise<DocumentText[]> {
  const dice = new Dice(seed)
  const transcripts = [...yearsOf(truth), ...(truth.accounts ?? [])].map(account =>
    transcriptOf({ filingStatus: truth.filingStatus, pulled: truth.pulled, ...account }, dice),
  )
  const notices = (truth.notices ?? []).map(notice => noticeOf(notice, dice))
  return dice.shuffle(await Promise.all([...transcripts, ...notices]))
}

function yearsOf({ years = {}, alone }: CaseTruth): AccountTruth[] {
  const all = [...new Set([...(alone ? [] : YEARS), ...Object.keys(years).map(Number)])]
  return all.flatMap(year => {
    const rows = years[year] === undefined ? settled(year) : years[year]
    return rows === null ? [] : [{ periodEnd: `${year}-12-31`, rows }]
  })
}

function settled(year: number): readonly CaseRow[] {
  return [
    ['150', `${year + 1}-06-01`, 900_000],
    ['806', `${year + 1}-04-15`, -900_000],
  ]
}

/** A quarter of an employer, an account of a business or a year of the client's, on paper. */
async function transcriptOf(account: AccountTruth, dice: Dice): Promise<DocumentText> {
  const spec = specOf(account, dice.oneOf(MASKS))
  const layout = dice.oneOf(['modern', 'capitals', 'plain'] as const)
  return layout === 'plain' ? textOf(plainTranscript(spec)) : transcriptAsText({ ...spec, layout })
}

function specOf(account: AccountTruth, mask: string): Partial<TranscriptSpec> {
  const pulled = day(account.pulled ?? '2026-11-16')
  const isBusiness = account.form !== undefined && account.form !== '1040'
  return {
    form: account.form ?? '1040',
    periodEnd: day(account.periodEnd),
    tin: account.tin ?? (isBusiness ? 'XX-XXX4821' : mask),
    requestDate: pulled,
    responseDate: pulled,
    accrualsAsOf: pulled,
    accruedInterestCents: cents(0),
    accruedPenaltyCents: cents(0),
    taxPerReturnCents: cents(account.rows.find(([code]) => code === '150')?.[2] ?? 0),
    ...(account.filingStatus && { filingStatus: account.filingStatus }),
    returnDueDate: day(account.returnDue ?? `${Number(account.periodEnd.slice(0, 4)) + 1}-04-15`),
    ...(account.balanceCents !== undefined && { balanceCents: cents(account.balanceCents) }),
    rows: account.rows.map(([code, on, amount, words]) => ({
      code,
      date: day(on),
      cents: cents(amount ?? 0),
      explanation: words ?? names[code] ?? 'Row',
    })),
  }
}

async function noticeOf(notice: Partial<NoticeSpec>, dice: Dice): Promise<DocumentText> {
  const isLetter = /^L\d/.test(notice.code ?? '')
  const layout = isLetter ? 'letter' : dice.oneOf(['classic', 'redesigned', 'plain'] as const)
  const couponFirst = dice.chance(0.5)
  const wording = dice.upTo(29)
  if (layout === 'plain') return textOf(plainNotice({ ...notice, wording }))
  return noticeAsText({
    ...notice,
    layout,
    couponFirst,
    wording,
    ...(isLetter && { periodTable: tableOf(notice) }),
  })
}

async function textOf(file: Uint8Array): Promise<DocumentText> {
  const extraction = await extractText(file)
  if (!extraction.ok) throw new Error(extraction.message)
  return extraction.text
}

/** A letter names its periods in a table. */
function tableOf({ form = '1040', periodEnd, lines = [] }: Partial<NoticeSpec>): NoticeSpec['periodTable'] {
  if (periodEnd === undefined) return null
  const total = sum(lines.map(line => line.cents))
  return {
    rows: [{ form, periodEnd, tax: total, penalty: cents(0), interest: cents(0), total }],
    form: 'Type of tax',
    period: 'Period',
    columns: [{ amount: 'total', words: 'Unpaid balance' }],
    days: 'slashed',
  }
}
