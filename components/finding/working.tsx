import { ChevronRight } from 'lucide-react'
import type { WorkingStep } from '@/lib/resolution'
import { classNames } from '../ui/class-names'

/** The working, step by step, folded; its last line is the result, on a double rule. */
export function Working({ steps }: { steps: readonly WorkingStep[] }) {
  if (steps.length === 0) return null
  return (
    <details className="group mt-4 text-12">
      <summary className="flex min-h-6 list-none items-center gap-1.5 font-medium text-soft">
        <ChevronRight aria-hidden className="size-3 transition-[rotate] group-open:rotate-90" />
        Working
      </summary>
      <table className="mt-1 w-full border-collapse">
        <caption className="sr-only">The working, step by step</caption>
        <tbody>
          {steps.map((step, at) => {
            const last = at === steps.length - 1
            return (
              <tr
                key={`${step.text}|${step.value}`}
                className={classNames(
                  'align-baseline',
                  last ? 'double-rule font-semibold' : 'border-b border-hair',
                )}
              >
                <td className="w-5 py-1 text-faint">{last ? '' : at + 1}</td>
                <th
                  scope="row"
                  className={classNames('py-1 text-left', last ? 'font-semibold' : 'font-normal')}
                >
                  {step.text}
                </th>
                <td className="py-1 pl-2 text-right font-medium">{step.value}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
