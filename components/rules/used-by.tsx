import type { Use } from '@/lib/resolution'
import { TextLink } from '../ui/text-link'

/** Which rules and computations lean on a figure. */
export function UsedBy({ uses }: { uses: readonly Use[] }) {
  const rules = uses.filter(({ kind }) => kind === 'rule')
  const computations = uses.filter(({ kind }) => kind === 'computation')
  if (uses.length === 0) return <>Nothing uses it yet</>
  return (
    <>
      {computations.map(({ title }) => title).join(', ')}
      {computations.length > 0 && rules.length > 0 && '; '}
      {rules.length > 0 && (rules.length === 1 ? 'rule ' : 'rules ')}
      {rules.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <TextLink href={`/rules/${id}`} title={title}>
            {id}
          </TextLink>
        </span>
      ))}
    </>
  )
}

/** The same as numbers: `Used by 3 computations and 2 rules`. */
export function usesWords(uses: readonly Use[]): string {
  const rules = uses.filter(({ kind }) => kind === 'rule').length
  const computations = uses.length - rules
  const parts = [numbered(computations, 'computation'), numbered(rules, 'rule')].filter(Boolean)
  return parts.length === 0 ? 'Nothing uses it yet' : `Used by ${parts.join(' and ')}`
}

function numbered(count: number, one: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${one}` : `${count} ${one}s`
}
