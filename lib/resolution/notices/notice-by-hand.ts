import type { NoticeReading } from '../reading'
import { opensHearing } from './hearing-test'

/** A notice of which a person knows the code and a reader nothing: each of its other values is entered by hand. */
export function noticeByHand(code: string): NoticeReading {
  return {
    kind: 'notice',
    code: { value: code, raw: '', place: null, basis: 'entered', confidence: 1 },
    noticeDate: null,
    payBy: null,
    respondBy: null,
    form: null,
    periodEnd: null,
    morePeriods: [],
    tinLast4: null,
    taxpayerName: null,
    contactPhone: null,
    amountDue: null,
    language: 'en',
    headline: null,
    hearing: opensHearing({ code, title: null, firstPage: null }),
    deadlines: [],
    periodRows: [],
    charges: [],
    lines: [],
    linesSumCents: null,
    addsUp: null,
    notRead: [],
    problems: [],
  }
}
