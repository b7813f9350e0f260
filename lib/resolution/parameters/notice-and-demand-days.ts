import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6303(a): the time in which a notice and demand follows the assessment. */
export const noticeAndDemandDays = parameter({
  table: 'notice-and-demand-days',
  title: 'Days to send the first bill',
  unit: 'after the assessment',
  says: value => alone(counted(value, 'day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [{ from: day('1954-08-17'), value: 60, source: sources.noticeAndDemand }],
})
