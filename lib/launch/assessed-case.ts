import {
  assess,
  type CaseFacts,
  findMisapplied,
  listTranscriptAges,
  type MisappliedPayment,
  type PlainDate,
  type Reconciliation,
  readCase,
  reconcileCase,
} from '@/lib/resolution'
import { optionLines } from './assessed-options'
import { citationLine, evidenceLine, flagLine, type PaperLine, periodLine } from './assessed-parts'
import { spouseLine, yearLine } from './assessed-year'

const TAKEN_AS_CONFIRMED =
  'Every paper counts as confirmed by a person. In a case of a firm, only a person can do that, and before it a day is no hard one.'

export type AssessedCase = ReturnType<typeof assessedCase>

/** A case as the command prints it. Absent values are null; days are `YYYY-MM-DD`, amounts whole cents. */
export function assessedCase({
  facts,
  asOf,
  papers,
}: {
  facts: CaseFacts
  asOf: PlainDate
  papers: readonly PaperLine[]
}) {
  const view = readCase(facts, asOf)
  const { flags, deadlines, checklist, nextStep, stage, rulePack } = assess(facts, asOf)
  const ages = new Map(listTranscriptAges(view).map(age => [age.period.key, age]))
  return {
    asOf,
    remark: TAKEN_AS_CONFIRMED,
    clientKind: facts.clientKind,
    stage,
    years: [
      ...view.periods.map(period => yearLine(period, { asOf, age: ages.get(period.key) ?? null })),
      ...view.spouseAccounts.map(account => spouseLine(account, asOf)),
    ],
    flags: flags.filter(({ outcome }) => outcome === 'flagged').map(flagLine),
    unknowns: flags.flatMap(flag => (flag.missing ? [{ ...flagLine(flag), ...flag.missing }] : [])),
    deadlines: deadlines.map(({ ruleId, subject, lastDay, ...deadline }) => ({
      trigger: ruleId,
      subject,
      day: lastDay,
      kind: deadline.kind,
      printed: deadline.printedDay,
      computed: deadline.computedDay,
      basis: deadline.basis,
      what: deadline.what,
      lost: deadline.lost,
      left: deadline.left,
    })),
    reconciliation: reconcileCase(view).map(reconciliationLine),
    misapplied: findMisapplied(view).map(misappliedLine),
    options: optionLines(facts, asOf),
    checklist,
    nextStep,
    rulePack,
    papers,
  }
}

function reconciliationLine({ period, notice, transcript, lines, parts, ...found }: Reconciliation) {
  return {
    ...periodLine(period),
    notice: notice && { code: notice.code, on: notice.on },
    transcriptOn: transcript?.on ?? null,
    verdict: found.verdict,
    compared: found.compared,
    unexplainedCents: found.unexplained,
    lines: lines.map(line => ({
      line: line.line,
      noticeCents: line.notice,
      correctedByHand: line.byHand ?? false,
      transcriptCents: line.transcript,
      returnCents: line.return,
      paymentsCents: line.payments,
      accruedCents: line.accrued,
      accruedTo: line.toDay,
      roundingCents: line.rounding,
      unexplainedCents: line.unexplained,
    })),
    parts: parts.map(({ kind, name, cents, evidence }) => ({
      kind,
      name,
      cents,
      evidence: evidence.map(evidenceLine),
    })),
    payments: found.payments,
    missing: found.missing,
    evidence: found.evidence.map(evidenceLine),
  }
}

function misappliedLine({ meantFor, sitsOn, evidence, citations, ...found }: MisappliedPayment) {
  return {
    ...found,
    meantFor: meantFor && periodLine(meantFor),
    sitsOn: sitsOn && periodLine(sitsOn),
    evidence: evidence.map(evidenceLine),
    citations: citations.map(citationLine),
  }
}
