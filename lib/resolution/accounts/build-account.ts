import { listStages } from '../collection/ladder'
import { periodKey } from '../collection/period-label'
import type { TranscriptFacts } from '../facts'
import { ABSENCE_AS_SAID } from '../interview/stated-absence'
import { readTranscriptStatute } from '../statutes/transcript-statute'
import type { PlainDate } from '../time/plain-date'
import { statuteEntryOf } from '../transcripts/printed-details'
import type { Account } from './account'
import {
  collectibleSpan,
  findIntentDay,
  findStatus,
  listAnnounced,
  listChanges,
  problemsOfBalance,
  runByDay,
  withStatute,
} from './account-parts'
import type { AccountSources } from './account-sources'
import { accrualFacts, accrue } from './accrue'
import { dayOf } from './compare-transcripts'
import { findFirstBill } from './late-payment-relief'
import { once } from './once'
import { readBalance } from './read-balance'
import {
  readAccountLevy,
  readAccountLien,
  readAmended,
  readFreezes,
  readReturnPosted,
  wordsOf,
} from './read-marks'
import { readPostings } from './read-postings'
import { readStatuses } from './read-statuses'
import type { StatusKind } from './status'

/**
 * The account of a period from its newest transcript, with what later papers and confirmed payments add. Null where no
 * account transcript is on file.
 */
export function buildAccount(sources: AccountSources): Account | null {
  const { transcript } = sources.facts
  return transcript && new RebuiltAccount(sources, transcript)
}

/** Each part is worked out when it is first read, and kept: most rules look at a few of them. */
class RebuiltAccount implements Account {
  readonly key
  readonly period
  readonly transcriptId
  readonly on
  readonly stage
  private readonly part

  constructor(sources: AccountSources, transcript: TranscriptFacts) {
    const { form, periodEnd } = sources.facts
    this.period = { form, periodEnd }
    this.key = periodKey(this.period)
    this.transcriptId = transcript.transcriptId
    this.on = dayOf(transcript)
    this.stage = sources.ladder.stage
    this.part = partsOf(sources, transcript)
  }

  get postings() {
    return this.part.postings().postings
  }

  get assessments() {
    return this.part.assessments()
  }

  get abatements() {
    return this.part.postings().abatements
  }

  get credits() {
    return this.part.postings().credits
  }

  get unmatchedReversals() {
    return this.part.postings().unmatchedReversals
  }

  get out() {
    return this.part.postings().out
  }

  get totals() {
    return this.part.postings().totals
  }

  get announced() {
    return this.part.announced()
  }

  get running() {
    return this.part.running()
  }

  get balance() {
    return this.part.balance()
  }

  get statute() {
    return this.part.statute()
  }

  get collectible() {
    return this.part.collectible()
  }

  get stages() {
    return this.part.stages()
  }

  get lien() {
    return this.part.lien()
  }

  get levy() {
    return this.part.levy()
  }

  get statuses() {
    return this.part.statuses()
  }

  get returnPosted() {
    return this.part.returnPosted()
  }

  get amended() {
    return this.part.amended()
  }

  get freezes() {
    return this.part.freezes()
  }

  get changes() {
    return this.part.changes()
  }

  get problems() {
    return this.part.problems()
  }

  status(kind: StatusKind) {
    return this.part.status(kind)
  }

  accrueTo(day: PlainDate) {
    return accrue(this.part.accrual(), day)
  }
}

function partsOf(sources: AccountSources, transcript: TranscriptFacts) {
  const { facts, asOf, signals } = sources
  const words = wordsOf(transcript)
  const postings = once(() => readPostings(transcript))
  const rows = () => postings().postings
  const happened = once(() => rows().filter(({ on }) => on === null || on <= asOf))
  const statuses = once(() => readStatuses(transcript, asOf))
  const balance = once(() => readBalance(sources, transcript, postings()))
  const statute = once(() =>
    readTranscriptStatute(transcript.rows.map(statuteEntryOf), asOf, {
      requests: sources.hearings(),
      events: sources.absences,
      marks: sources.absences.map(() => ABSENCE_AS_SAID),
    }),
  )
  return {
    ...{ postings, statuses, balance, statute },
    assessments: once(() => postings().assessments.map(own => withStatute(own, statute))),
    collectible: once(() => collectibleSpan(statute(), postings())),
    announced: once(() => listAnnounced(transcript, rows())),
    running: once(() => runByDay(rows())),
    stages: once(() => listStages(signals)),
    lien: once(() => readAccountLien(happened(), words)),
    levy: once(() => readAccountLevy(happened(), postings().credits, words)),
    returnPosted: once(() => readReturnPosted(transcript, happened(), words)),
    amended: once(() => readAmended(happened(), words)),
    freezes: once(() => readFreezes(happened())),
    changes: once(() => listChanges(facts, asOf)),
    problems: once(() => [...postings().problems, ...problemsOfBalance(transcript, postings())]),
    status: (kind: StatusKind) => findStatus(statuses(), kind, transcript),
    accrual: once(() =>
      accrualFacts({
        ...{ period: { form: facts.form, periodEnd: facts.periodEnd }, transcript },
        ...{ postings: postings(), statuses: statuses(), underWay: balance().underWay },
        intentOn: findIntentDay(signals),
        firstBill: findFirstBill(signals),
      }),
    ),
  }
}
