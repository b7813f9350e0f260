import { missingTable } from '../finding/draft'
import type { MissingFact } from '../finding/finding'
import { collectionWaiverDays } from '../parameters/collection-waiver-days'
import { inForce } from '../parameters/parameter'
import { sources } from '../sources/library'
import { dayNumber, formatDay, type PlainDate } from '../time/plain-date'
import type { Waiver } from './events'
import { missingOf } from './gaps'
import { claims, type Reach, type ReadBy, reach } from './reach'

/** 26 USC 6502(a)(2): a day agreed in writing with an agreement (and some days more), or before a levy is released. */
export function waiverReach(waiver: Waiver, by: ReadBy): Reach {
  const { agreedThrough, with: kind, ...event } = waiver
  const backwards = agreedThrough !== null && waiver.signed !== null && waiver.signed > agreedThrough
  const signed = backwards ? null : waiver.signed
  const days = agreedThrough === null ? null : daysAfter(agreedThrough)
  if (agreedThrough !== null && days === null)
    return reach('', [], { endless: true, missing: [missingTable(collectionWaiverDays, agreedThrough)] })
  const unknowns: MissingFact[] = [
    ...(signed === null ? [missingOf('Day on which it was signed', event.kind)] : []),
    ...(agreedThrough === null ? [missingOf('Day agreed', event.kind)] : []),
    ...(kind === null
      ? [missingOf('Whether an agreement or a released levy stood behind it', event.kind)]
      : []),
  ]
  const rule = kind === 'levy-release' ? 'the day itself' : `and ${daysWords(days)} days`
  const told = { missing: unknowns, marks: kind === 'levy-release' ? [] : (days?.marks ?? []) }
  if (agreedThrough === null || days === null)
    return reach(rule, [sources.collectionWaiver], { ...told, endless: true })
  const agreed = dayNumber(agreedThrough)
  const at = signed === null ? Math.min(by.start, agreed) : dayNumber(signed)
  const floor = (more: number) => ({ stops: [], floor: { at, days: agreed + more - at } })
  const most = floor(kind === 'levy-release' ? 0 : days.most)
  const least =
    signed === null ? null : kind === 'levy-release' ? most : floor(kind === null ? 0 : days.least)
  return reach(rule, [sources.collectionWaiver], {
    ...told,
    ...claims(by.event, least, most),
    problems: backwards
      ? [
          {
            name: 'ends-before-start',
            detail: `The day agreed in writing, ${formatDay(agreedThrough)}, lies before the day of signing: counted as if that day were not known.`,
          },
        ]
      : [],
  })
}

function daysWords(days: { least: number; most: number } | null): string {
  if (days === null) return 'some'
  return days.least === days.most ? String(days.most) : `${days.least} or ${days.most}`
}

/** The statute and the regulation's example differ by a day: the fewer and the more, and what is said about it. */
function daysAfter(agreed: PlainDate): { least: number; most: number; marks: Reach['marks'] } | null {
  const found = inForce(collectionWaiverDays, agreed)
  if (!found.known) return null
  const others = found.row.otherwise ?? []
  const readings = [found.value, ...others.map(({ value }) => value)]
  return {
    least: Math.min(...readings),
    most: Math.max(...readings),
    marks: others.map(({ note }) => ({ kind: 'conflict', about: collectionWaiverDays.title, detail: note })),
  }
}
