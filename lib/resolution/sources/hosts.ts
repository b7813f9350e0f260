/**
 * The only hosts a citation may lead to: the government's own pages and the one readable twin of the Code.
 * Subdomains count (`www.irs.gov`); look-alikes do not (`irs.gov.example.com`).
 */
const officialHosts = [
  'irs.gov',
  'taxpayeradvocate.irs.gov',
  'uscode.house.gov',
  'ecfr.gov',
  'govinfo.gov',
  'federalregister.gov',
  'law.cornell.edu',
  'aspe.hhs.gov',
  'opm.gov',
] as const

export function isOfficialUrl(url: string): boolean {
  const host = /^https:\/\/([a-z0-9.-]+)(?:\/|$)/.exec(url)?.[1]
  return (
    host !== undefined && officialHosts.some(official => host === official || host.endsWith(`.${official}`))
  )
}
