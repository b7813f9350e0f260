import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const privateCollector = statusRule({
  id: 'E-18',
  version: 1,
  title: 'Private collector',
  severity: 3,
  precedence: 9,
  reversibility: 2,
  rule: 'A private collector may take payments and plans of some years and can neither levy nor compromise; some accounts are not given to one.',
  why: 'Promises made to it bind nobody, and an excluded account can be called back.',
  citations: [sources.privateCollection],
  kinds: ['private-collector'],
  means: 'the account is with a private collector',
  action:
    'Find out whether the client is excluded, by age, benefits, disaster or combat, and ask for recall where that is so.',
  opening: { code: '971', explanation: 'Account given to a private collector' },
  closing: { code: '972', explanation: 'Account given to a private collector' },
  notices: true,
})
