import { sources } from '../sources/library'
import { statusRule } from './status-rule'

export const deceased = statusRule({
  id: 'X-02',
  version: 1,
  title: 'Taxpayer deceased',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'The estate of a taxpayer is spoken for by its representative, who shows authority by Form 56 and letters.',
  why: 'Nobody else may agree to anything, and a joint account goes on for the survivor.',
  citations: [sources.firmPolicy],
  kinds: ['deceased'],
  means: 'the IRS shows the taxpayer as deceased',
  action: 'Stop direct contact; ask for the death certificate, the letters and Form 56.',
  opening: { code: '540', explanation: 'Deceased taxpayer' },
  closing: { code: '542', explanation: 'Deceased taxpayer corrected' },
})
