import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6081 and Treas. Reg. 1.6081-4: what Form 4868 gives. */
export const automaticExtensionMonths = parameter({
  table: 'automatic-extension-months',
  title: 'Automatic extension of an individual return',
  unit: 'after the nominal due day',
  says: value => alone(counted(value, 'month')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2006-01-01'),
      value: 6,
      source: sources.automaticExtension,
      note: 'Recalled; before it the first request gave four months.',
    },
  ],
})
