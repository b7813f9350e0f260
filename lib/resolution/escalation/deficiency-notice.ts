import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const deficiencyNotice = noticeRule(
  {
    id: 'E-14',
    version: 1,
    title: 'Notice of deficiency',
    severity: 1,
    precedence: 3,
    reversibility: 0,
    rule: 'The Tax Court is open for 90 days from the mailing, 150 where it went abroad; nobody can extend them.',
    why: 'After that day the tax is assessed and must be paid before a court hears of it.',
    citations: [sources.deficiencyPetition, sources.weekendRoll],
  },
  'CP3219A',
)
