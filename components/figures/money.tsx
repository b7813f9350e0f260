import { type Cents, formatCents } from '@/lib/resolution'
import { Hollow } from '../ui/hollow'

interface Props {
  cents: Cents | null
  /** In a column headed by its unit the dollar sign is said once, in the head. */
  sign?: boolean
  /** What stands where the amount is not known. */
  unknown?: string
}

/** Always with cents; a credit has a true minus and says so to those who listen; a zero is quieter; unknown is hollow. */
export function Money({ cents, sign = true, unknown = 'Unknown' }: Props) {
  if (cents === null) return <Hollow>{unknown}</Hollow>
  const text = sign ? formatCents(cents) : formatCents(cents).replace('$', '')
  return (
    <span className={cents === 0 ? 'whitespace-nowrap text-faint' : 'whitespace-nowrap'}>
      {text}
      {cents < 0 && <span className="sr-only"> credit</span>}
    </span>
  )
}
