import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { add, type Cents, cents, formatCents, zero } from '../money/cents'
import { vehicleOperatingStandard } from '../parameters/vehicle-operating-standard'
import { vehicleOwnershipStandard } from '../parameters/vehicle-ownership-standard'
import type { PlainDate } from '../time/plain-date'

export interface TransportQuestion {
  asOf: PlainDate
  /** Vehicles of the household. The standards allow two at most. */
  vehicles: number
  /** Those with a loan or lease: only they have a cost of ownership. */
  financed: number
  /** A census region or a metropolitan area as the table prints it: `Midwest`, `Washington, D.C.` */
  region: string
}

/** A part is null where it is not known, and then the total too. */
export interface Transport {
  ownership: Cents | null
  operating: Cents | null
  /** Allowed where there is no vehicle. */
  publicTransport: Cents
  total: Cents | null
}

/** The standards know one vehicle and two. */
const VEHICLES_MAX = 2

/** What the local standards allow for transport in a month; of what is spent on vehicles, no more than that counts. */
export function findTransportAllowance(question: TransportQuestion): Finding<Transport> {
  const draft = draftFinding()
  const { asOf, vehicles, financed, region } = question
  const possible = arePossible(draft, {
    counts: { 'The vehicles': vehicles, 'The vehicles with a loan': financed },
  })
  if (possible && financed > vehicles)
    draft.problem('contradiction', `${financed} vehicles with a loan of ${vehicles}`)
  if (!possible || financed > vehicles) return draft.settle<Transport>(null)
  const standard = draft.figure(vehicleOperatingStandard, asOf)
  if (vehicles === 0) {
    if (standard === null) return draft.settle<Transport>(null)
    const { publicTransport } = standard
    draft.step('Public transport', 'No vehicle in the household', money(publicTransport))
    return draft.settle({ ownership: zero, operating: zero, publicTransport, total: publicTransport })
  }
  const operating = standard && runningCost(draft, standard.oneCar, vehicles, region)
  const owned = ownership(draft, asOf, Math.min(financed, VEHICLES_MAX))
  const total = operating === null || owned === null ? null : add(owned, operating)
  return draft.settle({ ownership: owned, operating, publicTransport: zero, total })
}

function runningCost(
  draft: Draft,
  oneCarByRegion: Readonly<Record<string, Cents>>,
  vehicles: number,
  region: string,
): Cents | null {
  const oneCar = findRegion(oneCarByRegion, region)
  if (oneCar === null) {
    draft.missing({
      fact: `Vehicle operating standard of “${region}”`,
      wouldTell: `One of ${Object.keys(oneCarByRegion).join(', ')}`,
    })
    return null
  }
  const counted = Math.min(vehicles, VEHICLES_MAX)
  const run = cents(counted * oneCar)
  draft.step('Operating', `${counted} times ${formatCents(oneCar)} in ${region}`, money(run))
  return run
}

function ownership(draft: Draft, asOf: PlainDate, financed: number): Cents | null {
  if (financed === 0) {
    draft.step('Ownership', 'No vehicle with a loan or lease', money(zero))
    return zero
  }
  const standard = draft.figure(vehicleOwnershipStandard, asOf)
  if (standard === null) return null
  const allowed = financed === 1 ? standard.oneCar : standard.twoCars
  draft.step('Ownership', `${financed} with a loan or lease`, money(allowed))
  return allowed
}

/**
 * `Northeast Region` and `Washington, D.C.` are written in more than one way, and each city of `Dallas-Ft. Worth` names
 * the area of both.
 */
function findRegion(oneCar: Readonly<Record<string, Cents>>, region: string): Cents | null {
  const wanted = plainName(region)
  const isNamed = ([name]: [string, Cents]) =>
    [name, ...name.split('-')].some(part => plainName(part) === wanted)
  return Object.entries(oneCar).find(isNamed)?.[1] ?? null
}

function plainName(region: string): string {
  return region
    .toLowerCase()
    .replace(/\bregion\b/, '')
    .replace(/\bfort\b/, 'ft')
    .replace(/\bsaint\b/, 'st')
    .replace(/[^a-z]/g, '')
}
