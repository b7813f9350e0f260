import { generateSync } from 'otplib'
import type { Firm, Own } from './firm'

type Fields = Record<string, string>
type Form = (them: Firm, me: Own) => Fields

export interface ActionProbe {
  /**
   * Forms that reach for something of theirs, with as much of the caller's own mixed in as there are places for.
   * For their own people all of them are one and the same form.
   */
  forms: [Form, ...Form[]]
  /** What each caller is told: `ok`, the code of a refusal, or `redirect /place`. */
  anonymous: string
  stranger: string
  owner: string
  /** The call ends the caller's session, so each caller comes with a session for it alone. */
  endsSession?: boolean
}

const REFUSED = { anonymous: 'signed-out', stranger: 'not-found', owner: 'ok' }

const theirs = (...forms: ActionProbe['forms']): ActionProbe => ({ ...REFUSED, forms })

const text = (value: number) => String(value)
const flag = ({ flagId, flagVersion }: Firm) => ({ flagId, version: text(flagVersion) })
const payment = ({ paymentId, paymentVersion }: Firm) => ({ paymentId, version: text(paymentVersion) })
const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
const newPerson = (secret: string) => ({
  name: 'Somebody New',
  password: 'orbit lantern plural 91 correct',
  code: generateSync({ secret }),
})

/** One entry for each server action of the build; the test fails on an action without one, and the reverse. */
const correction = { paidOn: '2026-01-03', amount: '2.00', method: 'A probe' }
const signedProbe = {
  form: '8821',
  representative: 'A probe',
  covers: '1040: 2011',
  signedOn: '2026-01-02',
}
const paymentTable = 'Date,Amount,Tax Form,Tax Year\n01/02/2026,3.00,1040,2024'

export const actionProbes: Record<string, ActionProbe> = {
  acknowledgeFlagAction: theirs(flag),
  snoozeFlagAction: theirs(them => ({ ...flag(them), until: inAWeek(), reason: 'A probe' })),
  overrideFlagAction: theirs(them => ({ ...flag(them), reason: 'A probe' })),
  undoDecisionAction: theirs(({ flagId, flagVersion }) => ({ undo: `${flagId}|${flagVersion}|open` })),

  writeNoteAction: theirs(({ caseId }) => ({ caseId, text: 'A probe' })),
  editNoteAction: theirs(
    ({ caseId, noteId, noteVersion }) => ({ caseId, noteId, version: text(noteVersion), text: 'A probe' }),
    ({ noteId, noteVersion }, me) => ({
      caseId: me.caseId,
      noteId,
      version: text(noteVersion),
      text: 'A probe',
    }),
  ),
  decideChecklistItemAction: theirs(
    ({ caseId, itemId, itemVersion }) => ({ caseId, itemId, version: text(itemVersion), state: 'accepted' }),
    ({ itemId, itemVersion }, me) => ({
      caseId: me.caseId,
      itemId,
      version: text(itemVersion),
      state: 'accepted',
    }),
  ),
  enterPeriodAction: theirs(({ caseId }) => ({ caseId, form: '1040', periodEnd: '2011', balance: '1.00' })),
  enterFinancesAction: theirs(({ caseId }) => ({
    caseId,
    version: '0',
    asOf: '2026-01-02',
    wages: '1.00',
  })),
  enterInterviewAction: theirs(({ caseId }) => ({
    caseId,
    version: '0',
    saidOn: '2026-01-02',
    saidBy: 'taxpayer',
    hardship: 'no',
  })),
  enterAuthorizationAction: theirs(({ caseId }) => ({ ...signedProbe, caseId })),
  correctAuthorizationAction: theirs(
    ({ caseId, authorizationId, authorizationVersion }) => ({
      ...signedProbe,
      caseId,
      authorizationId,
      version: text(authorizationVersion),
    }),
    ({ authorizationId, authorizationVersion }, me) => ({
      ...signedProbe,
      caseId: me.caseId,
      authorizationId,
      version: text(authorizationVersion),
    }),
  ),
  changeAuthorizationAction: theirs(
    ({ caseId, authorizationId, authorizationVersion }) => ({
      caseId,
      authorizationId,
      version: text(authorizationVersion),
      posted: 'yes',
    }),
    ({ authorizationId, authorizationVersion }, me) => ({
      caseId: me.caseId,
      authorizationId,
      version: text(authorizationVersion),
      posted: 'yes',
    }),
  ),
  decideOptionAction: theirs(({ caseId }) => ({
    caseId,
    optionId: 'reasonable-cause',
    state: 'unknown',
    verdict: 'rejected',
    reason: 'A probe',
  })),
  enterPaymentAction: theirs(({ caseId }) => ({
    caseId,
    paidOn: '2026-01-02',
    amount: '1.00',
    method: 'A probe',
    designatedForm: '',
    designatedPeriodEnd: '',
    confirmation: '',
  })),
  correctPaymentAction: theirs(
    them => ({ ...correction, ...payment(them), caseId: them.caseId }),
    (them, me) => ({ ...correction, ...payment(them), caseId: me.caseId }),
  ),
  previewPaymentsAction: theirs(({ caseId }) => ({ caseId, table: paymentTable })),
  importPaymentsAction: theirs(({ caseId }) => ({ caseId, table: paymentTable })),
  removePaymentAction: theirs(
    them => ({ ...payment(them), caseId: them.caseId }),
    (them, me) => ({ ...payment(them), caseId: me.caseId }),
  ),
  recordHearingRequestAction: theirs(({ hearingFlagId, hearingFlagVersion }) => ({
    flagId: hearingFlagId,
    version: text(hearingFlagVersion),
    sentOn: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10),
    method: 'fax',
    proof: '',
  })),
  takeBackHearingRequestAction: theirs(
    ({ caseId, requestId }) => ({ caseId, requestId }),
    ({ requestId }, me) => ({ caseId: me.caseId, requestId }),
  ),
  recordAuthorityAction: theirs(({ caseId }) => ({ caseId, onFile: 'no' })),
  assignCaseAction: theirs(
    ({ caseId, ownerId }) => ({ caseId, assigneeId: ownerId }),
    ({ ownerId }, me) => ({ caseId: me.caseId, assigneeId: ownerId }),
  ),
  changeCaseStatusAction: theirs(({ caseId }) => ({ caseId, status: 'closed' })),

  // The number is another firm's client's: only its own people may be warned that such a client is here.
  takeInClientAction: {
    forms: [
      ({ lastName, tinLast4 }) => ({
        kind: 'individual',
        firstName: 'Probe',
        lastName,
        tin: `98765${tinLast4}`,
      }),
    ],
    anonymous: 'signed-out',
    stranger: 'ok',
    owner: 'conflict',
  },
  changeContactAction: theirs(({ clientId, clientVersion }) => ({
    clientId,
    version: text(clientVersion),
    city: 'Nowhere',
  })),
  correctPersonAction: theirs(
    ({ clientId, personId, clientVersion }) => ({
      clientId,
      personId,
      version: text(clientVersion),
      firstName: 'Probe',
      lastName: 'Nowhere',
    }),
    ({ personId, clientVersion }, me) => ({
      clientId: me.clientId,
      personId,
      version: text(clientVersion),
      firstName: 'Probe',
      lastName: 'Nowhere',
    }),
  ),
  revealTinAction: theirs(
    ({ clientId, personId }) => ({ clientId, personId }),
    ({ personId }, me) => ({ clientId: me.clientId, personId }),
  ),

  fileOnCaseAction: theirs(
    ({ paperId, caseId }) => ({ documentId: paperId, caseId }),
    ({ paperId }, me) => ({ documentId: paperId, caseId: me.caseId }),
    ({ caseId }, me) => ({ documentId: me.paperId, caseId }),
  ),
  // What these ask for the owner has had by an earlier probe: the paper is on a case, and nothing waits that proves itself.
  takeInFromPaperAction: {
    ...theirs(({ paperId }) => ({
      kind: 'individual',
      firstName: 'Probe',
      lastName: 'Takenin',
      documentId: paperId,
    })),
    owner: 'conflict',
  },
  keepUnreadAction: theirs(({ paperId, paperVersion }) => ({
    documentId: paperId,
    version: text(paperVersion),
    what: 'A tax return',
  })),
  enterNoticeAction: theirs(({ paperId, paperVersion }) => ({
    documentId: paperId,
    version: text(paperVersion),
    code: 'CP14',
  })),
  enterTranscriptAction: {
    ...theirs(({ paperId, paperVersion }) => ({
      documentId: paperId,
      version: text(paperVersion),
      form: '1040',
    })),
    owner: 'conflict',
  },
  reclassifyAction: theirs(({ paperId, paperVersion }) => ({
    documentId: paperId,
    version: text(paperVersion),
    as: 'wage-and-income',
  })),
  confirmProvenAction: { ...theirs(({ caseId }) => ({ caseId })), owner: 'conflict' },
  readAgainAction: theirs(({ paperId }) => ({ documentId: paperId })),
  confirmReadingAction: {
    ...theirs(({ waitingId, waitingVersion, waitingFields }) => ({
      documentId: waitingId,
      version: text(waitingVersion),
      ...Object.fromEntries(Object.entries(waitingFields).map(([name, value]) => [`value.${name}`, value])),
    })),
    owner: 'redirect /cases/:id',
  },
  rejectDocumentAction: {
    ...theirs(({ filedId, filedVersion }) => ({
      documentId: filedId,
      version: text(filedVersion),
      kind: 'Something else',
      reason: 'A probe',
    })),
    owner: 'redirect /cases/:id',
  },

  // A paper is no version of itself, and its own people are told so.
  replaceVersionAction: {
    ...theirs(({ filedId, filedVersion }) => ({
      documentId: filedId,
      version: text(filedVersion),
      by: filedId,
    })),
    owner: 'conflict',
  },

  // It names no firm: whoever may import one imports it into their own.
  importHousingStandardsAction: {
    ...theirs(() => ({
      effectiveFrom: '2026-06-29',
      table:
        'State,County,Family of 1,Family of 2,Family of 3,Family of 4,Family of 5\nCA,Probe County,1,2,3,4,5',
    })),
    stranger: 'ok',
  },

  // A stranger may invite whom they like; only their own people are told that somebody works here already.
  invitePersonAction: {
    ...theirs(({ colleagueEmail }) => ({ email: colleagueEmail, role: 'viewer' })),
    stranger: 'ok',
    owner: 'invalid',
  },
  withdrawInvitationAction: theirs(() => ({ email: 'withdrawn@walled.example' })),
  changeRoleAction: theirs(({ colleagueId }) => ({ userId: colleagueId, role: 'practitioner' })),
  removePersonAction: theirs(({ colleagueId }) => ({ userId: colleagueId })),
  // What opens their account is no proof for the caller's own, and is not spent by trying.
  changePasswordAction: byProof(them => ({ ...proof(them, 0), password: them.ownersPassword })),
  renewRecoveryCodesAction: byProof(them => proof(them, 1)),
  signOutAction: endsOwnSession(),
  signOutEverywhereAction: endsOwnSession(),

  joinFirmAction: byLink((them, me) => ({ token: me.inviteToken, ...newPerson(them.inviteSecret) })),
  setUpFirmAction: byLink((them, me) => ({
    token: me.setUpToken,
    ...newPerson(them.setUpSecret),
    email: 'new@third.example',
    firmName: 'A third firm',
    timeZone: 'America/Chicago',
  })),
}

function proof({ ownersPassword, ownersRecoveryCodes }: Firm, index: number): Fields {
  return { current: ownersPassword, code: ownersRecoveryCodes[index] ?? '' }
}

/** It changes the account of the one who calls. */
function byProof(form: Form): ActionProbe {
  return { ...theirs(form), stranger: 'invalid' }
}

/** It names nobody: each caller ends their own session, and an anonymous one has none. */
function endsOwnSession(): ActionProbe {
  const told = 'redirect /sign-in'
  return { forms: [() => ({})], anonymous: told, stranger: told, owner: told, endsSession: true }
}

/** The word of the link is the permission, whoever is signed in. */
function byLink(form: Form): ActionProbe {
  return { ...theirs(form), anonymous: 'not-found' }
}
