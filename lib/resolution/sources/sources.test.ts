import { describe, expect, it } from 'vitest'
import { isOfficialUrl } from './hosts'
import { sources } from './library'

describe('every citation of the library', () => {
  for (const [name, citation] of Object.entries(sources)) {
    it(`${name} names its place, its day and a page of an official host`, () => {
      expect(citation.cite.length).toBeGreaterThan(4)
      expect(citation.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      if (citation.kind === 'policy') expect(citation.url).toBeNull()
      else expect(isOfficialUrl(citation.url ?? '')).toBe(true)
    })
  }

  it('never calls the policy of the firm official', () => {
    expect(sources.firmPolicy.mark).toBe('unverified')
  })
})

describe('an official page', () => {
  it.each([
    'https://irs.gov.example.com/x',
    'https://example.com/irs.gov',
    'http://www.irs.gov/x',
    'https://notirs.gov/',
    'https://user@irs.gov.example.com/',
    '',
  ])('is not %s', url => expect(isOfficialUrl(url)).toBe(false))

  it.each(['https://www.irs.gov/irm/part5/irm_05-001-019', 'https://taxpayeradvocate.irs.gov/notices/'])(
    'is %s',
    url => expect(isOfficialUrl(url)).toBe(true),
  )
})
