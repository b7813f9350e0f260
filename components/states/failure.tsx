import type { ReactNode } from 'react'
import { Alert } from '../ui/alert'

interface Props {
  title: string
  happened: ReactNode
  safe: ReactNode
  todo: ReactNode
  requestId?: string
  actions?: ReactNode
}

/** What happened, what is safe, what to do, and the number by which the log knows it. */
export function Failure({ title, happened, safe, todo, requestId, actions }: Props) {
  return (
    <Alert kind="wrong" title={title} actions={actions}>
      <dl className="grid gap-x-4 gap-y-1 phone:grid-cols-[auto_1fr]">
        <dt className="text-soft">What happened</dt>
        <dd>{happened}</dd>
        <dt className="text-soft">What is safe</dt>
        <dd>{safe}</dd>
        <dt className="text-soft">What to do</dt>
        <dd>{todo}</dd>
        {requestId && (
          <>
            <dt className="text-soft">Request</dt>
            <dd className="break-all">{requestId}</dd>
          </>
        )}
      </dl>
    </Alert>
  )
}
