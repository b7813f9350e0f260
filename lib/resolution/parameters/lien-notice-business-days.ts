import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6320(a)(2): the IRS has five business days after filing a lien to send its notice; the 30 days follow. */
export const lienNoticeBusinessDays = parameter({
  table: 'lien-notice-business-days',
  title: 'Business days to send the notice of a lien filing',
  unit: 'after the filing',
  says: value => alone(counted(value, 'business day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [{ from: day('1999-01-19'), value: 5, source: sources.lienNotice }],
})
