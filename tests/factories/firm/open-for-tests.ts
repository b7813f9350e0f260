import { PDFDocument } from 'pdf-lib'
import type { Actor, Role } from '@/lib/access'
import { findOpenLink, importHousingStandards } from '@/lib/firm'
import type { TestAccess } from '@/lib/launch/run-sample'
import { environment } from '@/lib/platform'
import { addDays, type PlainDate } from '@/lib/resolution'
import { doubtfulBill } from './cases/doubtful-bill'
import { finalLevyNotice } from './cases/final-levy-notice'
import { misappliedPayment } from './cases/misapplied-payment'
import { housingTable } from './housing-table'
import {
  accessOf,
  actAs,
  addColleague,
  foundFurtherFirm,
  type InventedPerson,
  invite,
  newSetUpToken,
} from './people'
import { year } from './team'
import { askForHearing, done, dropAndRead, enter, signPower, takeIn } from './work'

/** Puts two more firms into the house, one with work in it and a stranger to it, and leaves two links open. */
export async function openForTests(today: PlainDate): Promise<TestAccess> {
  const { owner, actor } = await foundFurtherFirm({
    firmName: 'Wallingford Tax (walled)',
    name: 'Ada Wallingford',
    email: 'owner@walled.example',
  })
  const colleagues = await addColleagues(actor, 'walled', ['practitioner', 'case-manager', 'viewer'])
  const team = {
    owner: actor,
    practitioner: await signInAs(colleagues[0]),
    manager: await signInAs(colleagues[1]),
  }
  const paid = await misappliedPayment(team, today)
  // Two, so that one is left when the other is taken back.
  for (const ago of [6, 7]) {
    const noticed = {
      stage: 'final-levy-notice',
      stageNoticeDate: addDays(today, -3 - ago),
      balance: '900.00',
    }
    await enter(actor, paid, { periodEnd: String(year(today) - ago), filed: 'filed', ...noticed })
    await askForHearing(actor, paid, addDays(today, -2))
  }
  await signPower(actor, paid, { signedOn: addDays(today, -2) })
  for (const make of [finalLevyNotice, doubtfulBill]) await make(team, today)
  await leaveUnreadPaper(actor, 'A paper of the walled firm.')
  const counties = housingTable({ 'CA|Walled-Off County': [1711, 1722, 1733, 1744, 1755] })
  done(await importHousingStandards(actor, { effectiveFrom: '2025-04-21', table: counties }))

  const stranger = await foundFurtherFirm({
    firmName: 'Quillfeather Advisers (stranger)',
    name: 'Odile Quillfeather',
    email: 'owner@stranger.example',
  })
  const strangers = await addColleagues(stranger.actor, 'stranger', ['practitioner', 'viewer'])
  await takeIn(stranger.actor, { firstName: 'Basil', lastName: 'Underhill-Moss', tin: '929-59-6604' })
  await leaveUnreadPaper(stranger.actor, 'A paper of the other firm.')
  await invite(actor, { email: 'withdrawn@walled.example', role: 'viewer' })
  return {
    databaseUrl: environment().databaseUrl,
    firm: [owner, ...colleagues].map(accessOf),
    ownersRecoveryCodes: owner.recoveryCodes,
    strangers: [stranger.owner, ...strangers].map(accessOf),
    openLinks: {
      setUp: await openLink(await newSetUpToken()),
      join: await openLink(await invite(actor, { email: 'invited@walled.example', role: 'viewer' })),
    },
  }
}

async function addColleagues(owner: Actor, house: string, roles: Role[]): Promise<InventedPerson[]> {
  const people: InventedPerson[] = []
  for (const role of roles)
    people.push(
      await addColleague(owner, { name: `The ${role}, ${house}`, email: `${role}@${house}.example`, role }),
    )
  return people
}

function signInAs(person: InventedPerson | undefined): Promise<Actor> {
  if (!person) throw new Error('Nobody to sign in')
  return actAs(person)
}

/** A page of plain words, which no reader takes for a notice or a transcript. */
async function leaveUnreadPaper(actor: Actor, text: string): Promise<void> {
  const letter = await PDFDocument.create()
  letter.addPage().drawText(text, { x: 72, y: 700, size: 12 })
  await dropAndRead(actor, { bytes: await letter.save(), fileName: `${text.replace(/\W+/g, '-')}pdf` })
}

async function openLink(token: string) {
  const link = await findOpenLink(token)
  if (!link) throw new Error('A link that was just made is not open')
  return { token, totpSecret: link.totpSecret }
}
