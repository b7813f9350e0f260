/** The notices that are read in full, each with its share of the papers. */
export const READ_IN_FULL = [
  'CP14',
  'CP14A',
  'CP14B',
  'CP14D',
  'CP14E',
  'CP14I',
  'CP14IA',
  'CP501',
  'CP503',
  'CP503C',
  'CP504',
  'CP504B',
  'LT11',
  'L1058',
  'CP90',
  'CP297',
  'L3172',
  'CP71C',
  'CP22A',
  'CP523',
  'CP523H',
  'CP2000',
  'CP59',
  'CP516',
  'CP518',
  'CP161',
  'CP508C',
  'CP11',
  'CP21B',
  'CP3219A',
  'LT16',
  'LT38',
  'CP521',
] as const

export const HEADLINES: Record<string, string[]> = {
  CP14: ['You have a balance due for', 'You have unpaid taxes for', 'You owe a balance for'],
  CP501: ['Reminder: You have unpaid taxes for', 'You have unpaid taxes for'],
  CP503: ['Second reminder: You have unpaid taxes for', 'You still have a balance due for'],
  CP504: [
    'Notice of intent to levy: you have unpaid taxes for',
    'Notice of intent to seize (levy) your property or rights to property for',
  ],
  LT11: [
    'Final notice of intent to levy and your right to a hearing',
    'Notice of intent to levy and your right to a hearing',
  ],
  L3172: ['Notice of Federal Tax Lien filing and your right to a hearing under IRC 6320'],
  CP71C: ['Annual reminder of balance due taxes for', 'You have unpaid taxes for'],
  CP22A: ['Changes to your Form 1040 for', 'We changed your account for'],
  CP523: [
    'Notice of intent to terminate your installment agreement for',
    'Intent to terminate your installment agreement and seize your assets for',
  ],
  CP2000: ['Proposed changes to your Form 1040 for', 'We are proposing changes to your return for'],
  CP59: [
    "You didn't file a Form 1040 tax return for",
    'We have no record that you filed your tax return for',
  ],
  CP518: ['Final reminder: please file your tax return for'],
  CP508C: ['Notice of certification of your seriously delinquent federal tax debt to the State Department'],
}

export const FAMILY: Record<string, string> = {
  CP503C: 'CP503',
  CP504B: 'CP504',
  L1058: 'LT11',
  CP90: 'LT11',
  CP297: 'LT11',
  CP523H: 'CP523',
  CP516: 'CP59',
  CP11: 'CP22A',
  CP21B: 'CP22A',
  LT16: 'CP501',
  LT38: 'CP501',
  CP161: 'CP14',
}

export const NAMES = [
  'ALEX Q SAMPLE',
  'JORDAN AND MARY EXAMPLE',
  'JAMES & KAREN Q. SPECIMEN',
  "PAT O'TESTER",
  'MARIA TEST-SAMPLE',
  'J EXAMPLE',
  'CHRISTOPHER SAMPLE JR',
]

export const BUSINESSES = ['EXAMPLE BAKERY LLC', 'SAMPLE & SONS INC', 'TEST TRUCKING CO']

export const STREETS = ['1 EXAMPLE LN', '4022 SAMPLE AVE APT 3', 'PO BOX 555', '77 N TEST ST']

export const CITIES = [
  'FRESNO, CA 93700-0001',
  'HARVARD, TX 12345',
  'ST. PAUL, MN 00000-1234',
  'NEW TESTVILLE NY 00001',
]

export const SENTENCES = [
  'If you already paid or have an installment agreement, call us.',
  'We sent you notice CP501 and a later notice CP503 about this balance.',
  'You may be charged more interest if we do not receive $25.00 or more.',
  'Form 9465 and Publication 594 are at www.irs.gov.',
  'A later letter LT11 will tell you about your right to a hearing.',
  'The law asks for a minimum penalty of $435 where a return is more than 60 days late.',
]
