import type { Trigger } from '../escalation/trigger'
import { day, type PlainDate } from '../time/plain-date'

/** One version of a rule and what it brought. */
interface RuleVersion {
  version: number
  on: PlainDate
  what: string
}

const NOV_24 = day('2026-11-24')
const NOV_25 = day('2026-11-25')

const clock = 'The last day is counted by the clock of its own notice.'
const printed = 'A printed day to pay is no longer taken for a day to answer.'
const request = 'A hearing request on record answers the notice.'
const held = 'No plan is proposed while a transcript row that decides has not been read.'
const doubt = 'A bill whose lines come to something else than it asks is in doubt.'
const lapsed = 'Says when the days for a lien hearing are over, and what is left then.'
const equivalent =
  'Names the last day of the equivalent hearing that is left, also while the balance is not known.'
const earlier =
  'Says where an earlier final levy notice, or an agreement that no row ends, puts the notice in doubt; and who signs the request.'

/** What each version of a rule after its first changed and the day on which it did, the oldest first. */
const changes: Readonly<Record<string, readonly (readonly [on: PlainDate, what: string])[]>> = {
  'A-05': [[NOV_24, "Finds a payment that sits on the spouse's account."]],
  'A-06': [[NOV_25, 'Says which of the lines that do not add up a person corrected.']],
  'C-01': [
    [NOV_24, 'Names payroll returns that nobody has looked at.'],
    [NOV_24, 'Cites the law of employment returns where a payroll return is missing.'],
    [
      NOV_25,
      'Takes no paper of a day on which the return could still be filed for a sign that it is missing.',
    ],
  ],
  'C-07': [
    [NOV_24, 'Says what of a payroll debt can pass to a person, and when a levy comes first.'],
    [NOV_24, 'Reads the civil penalty account as a debt of the person, for which no return is filed.'],
  ],
  'E-01': [
    [NOV_24, request],
    [NOV_24, earlier],
  ],
  'E-02': [
    [NOV_24, held],
    [NOV_24, request],
    [NOV_25, equivalent],
  ],
  'E-03': [
    [NOV_24, lapsed],
    [NOV_24, request],
  ],
  'E-04': [[NOV_24, request]],
  'E-05': [
    [NOV_24, clock],
    [NOV_24, printed],
    [NOV_24, 'Says what the notice allows the IRS to take, and what it does not.'],
  ],
  'E-10': [
    [NOV_24, clock],
    [NOV_24, printed],
    [NOV_24, 'Says what breaks an agreement, and what of the debt lies outside it.'],
  ],
  'E-16': [[NOV_24, 'Stands beside rules of their own for the other rows that decide.']],
  'E-20': [
    [NOV_24, 'Leaves out of the passport debt only what an agreement, an offer or a hearing holds.'],
    [NOV_24, doubt],
  ],
  'E-24': [[NOV_24, held]],
  'E-25': [
    [NOV_24, clock],
    [NOV_24, printed],
    [NOV_24, 'Notices that have got a rule of their own are left to it.'],
  ],
  'M-01': [
    [NOV_24, held],
    [NOV_24, doubt],
    [NOV_25, 'Names a balance whose bill a person corrected.'],
  ],
  'M-02': [
    [NOV_24, lapsed],
    [NOV_24, request],
  ],
  'M-03': [
    [NOV_24, held],
    [NOV_24, request],
    [NOV_24, earlier],
    [NOV_25, equivalent],
  ],
  'M-04': [
    [NOV_24, clock],
    [NOV_24, printed],
  ],
  'M-05': [[NOV_24, 'Calls a bill new only where it is dated after the agreement.']],
  'M-08': [[NOV_25, 'Waits where the transcript is of a day on which the return could still be filed.']],
  'R-02': [
    [NOV_25, 'Asks for a fresh transcript before any right ends, and not before a levy hearing alone.'],
  ],
  'T-01': [[NOV_24, doubt]],
  'T-06': [[NOV_24, doubt]],
  'T-09': [[NOV_24, doubt]],
  'T-10': [[NOV_24, doubt]],
}

/** The versions of a rule, the newest first. */
export function ruleHistoryOf({ id }: Pick<Trigger, 'id'>): RuleVersion[] {
  const after = (changes[id] ?? []).map(([on, what], index) => ({ version: index + 2, on, what }))
  return [{ version: 1, on: NOV_24, what: 'First written.' }, ...after].reverse()
}
