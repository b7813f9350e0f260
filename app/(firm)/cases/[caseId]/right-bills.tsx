import { Check } from 'lucide-react'

/** That a bill is right is said as plainly as that one is wrong. */
export function RightBills({ bills }: { bills: readonly { noticeId: string; sentence: string }[] }) {
  if (bills.length === 0) return null
  return (
    <ul aria-label="Bills that agree with the account">
      {bills.map(({ noticeId, sentence }) => (
        <li
          key={noticeId}
          className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2.5 border-b border-hair py-1.5 text-13"
        >
          <Check aria-hidden className="mt-0.5 size-3.5 text-act" />
          {sentence}
        </li>
      ))}
    </ul>
  )
}
