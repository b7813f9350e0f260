import type { Citation, DocumentKind, Evidence, FlagFinding, FormPeriod } from '@/lib/resolution'

/** A paper that was read, and what about it a person should know. */
export interface PaperLine {
  /** The file; with `#2` where it is the second document in it. */
  file: string
  kind: DocumentKind
  what: string | null
  periods: { form: string | null; period: string }[]
  problems: string[]
}

/** A fact with where it stands: the file, the page and the words. */
export interface EvidenceLine {
  label: string
  value: string
  file: string | null
  page: number | null
}

export interface PeriodLine {
  form: string
  period: string
}

export function evidenceLine({ label, value, source }: Evidence): EvidenceLine {
  return { label, value, file: source.documentId, page: source.place?.page ?? null }
}

export function periodLine({ form, periodEnd }: FormPeriod): PeriodLine {
  return { form, period: periodEnd }
}

export function citationLine({ cite, url, checkedOn, mark }: Citation) {
  return { cite, url, checkedOn, mark }
}

/** A flag, or a question that a rule could not answer, as the command prints it. */
export function flagLine(flag: FlagFinding) {
  const { deadline, citations } = flag
  return {
    trigger: flag.ruleId,
    subject: flag.subject,
    severity: flag.severity,
    periods: flag.periods.map(periodLine),
    claim: flag.claim,
    evidence: flag.evidence.map(evidenceLine),
    rule: flag.rule,
    why: flag.why,
    nextAction: flag.nextAction,
    deadline: deadline && {
      day: deadline.lastDay,
      kind: deadline.kind,
      printed: deadline.printedDay,
      computed: deadline.computedDay,
      basis: deadline.basis,
      lost: deadline.lost,
    },
    citation: citations[0] ? citationLine(citations[0]) : null,
    citations: citations.map(citationLine),
    mark: flag.mark,
    wouldChange: flag.wouldChange,
    alsoCovers: (flag.folded ?? []).map(({ ruleId, severity, claim }) => ({
      trigger: ruleId,
      severity,
      claim,
    })),
  }
}
