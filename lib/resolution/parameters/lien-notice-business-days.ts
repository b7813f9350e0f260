import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 6320(a)(2): the IRS has five business days after filing a lien to send its notice; the 30 days follow. */
export const lienNoticeBusinessDays = parameter({
  table: 'lien-notice-business-days',
  title: 'Business days to send the notice of a lien filing',
  unit: 'business days after the filing',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [{ from: day('1999-01-19'), value: 5, source: sources.lienNotice }],
})
