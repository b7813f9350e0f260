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
          <TextLink href={`/rules#${id}`} title={title}>
            {id}
          </TextLink>
        </span>
      ))}
    </>
  )
}
