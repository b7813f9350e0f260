import type { Citation } from '../assessment'
import { day } from '../time/plain-date'

/** The day on which the texts behind the citations of this release were last read. */
const textsCheckedOn = day('2026-11-24')

/** `irc('6330', '(a)(3)(B)')`: the Code, at the House's own edition. */
export function irc(section: string, subsection = ''): Citation {
  const edition = 'view.xhtml?req=granuleid:USC-prelim-title26-section'
  return official('code', `26 USC ${section}${subsection}`, {
    url: `https://uscode.house.gov/${edition}${section}&num=0&edition=prelim`,
  })
}

/** `regulation('301.6330-1', '(c)(2) Q&A-C3')` */
export function regulation(section: string, paragraph = ''): Citation {
  return official('regulation', `26 CFR ${section}${paragraph}`, {
    url: `https://www.ecfr.gov/current/title-26/section-${section}`,
  })
}

/** `manual('5.1.19', '.3.7.4')`: the chapter page of the Internal Revenue Manual, and the place within it. */
export function manual(chapter: string, place = ''): Citation {
  const [part = '', section = '', sub = ''] = chapter.split('.')
  const page = `irm_${part.padStart(2, '0')}-${section.padStart(3, '0')}-${sub.padStart(3, '0')}`
  return official('manual', `IRM ${chapter}${place}`, { url: `https://www.irs.gov/irm/part${part}/${page}` })
}

/** `publication('p594', 'Publication 594 (5-2024)')`; forms and instructions live at the same kind of address. */
export function publication(file: string, cite: string): Citation {
  return official('publication', cite, { url: `https://www.irs.gov/pub/irs-pdf/${file}.pdf` })
}

export function form(file: string, cite: string): Citation {
  return official('form', cite, { url: `https://www.irs.gov/pub/irs-pdf/${file}.pdf` })
}

/** The IRS's own page about a notice: `noticePage('cp504', 'Understanding your CP504 notice')`. */
export function noticePage(code: string, cite: string): Citation {
  return official('notice-page', cite, {
    url: `https://www.irs.gov/individuals/understanding-your-${code}-notice`,
  })
}

/** A rule of the firm: no authority stands behind it, so it never claims one. */
export function policy(cite: string): Citation {
  return { kind: 'policy', cite, url: null, checkedOn: textsCheckedOn, mark: 'unverified' }
}

/** A revenue ruling, procedure or notice: `drop('n-24-07', 'Notice 2024-7')`. */
export function drop(file: string, cite: string): Citation {
  return official('publication', cite, { url: `https://www.irs.gov/pub/irs-drop/${file}.pdf` })
}

/** A page of irs.gov by its path: `page('payments/simple-payment-plans-for-individual-taxpayers', '…')`. */
export function page(path: string, cite: string): Citation {
  return official('publication', cite, { url: `https://www.irs.gov/${path}` })
}

/** The same place, known only from somebody who cites it; `readAt` names where it was read. */
export function secondHand(citation: Citation, readAt?: string): Citation {
  return readAt === undefined
    ? { ...citation, mark: 'secondary' }
    : { ...citation, mark: 'secondary', readAt }
}

/** The same place, from professional knowledge; its text was not seen. */
export function notSeen(citation: Citation): Citation {
  return { ...citation, mark: 'unverified' }
}

function official(kind: Citation['kind'], cite: string, at: { url: string }): Citation {
  return { kind, cite, url: at.url, checkedOn: textsCheckedOn, mark: 'official' }
}
