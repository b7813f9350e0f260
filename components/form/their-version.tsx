'use client'

import { Alert } from '../ui/alert'
import { useFormState } from './form-state'

interface Props {
  version: number | null
  /** How each field is called and, for choices, how their values are. */
  words: Readonly<Record<string, { label: string; choices?: readonly { value: string; label: string }[] }>>
  className?: string
  /** What to do now, where nothing was typed. */
  then?: string
}

/**
 * After a stale save: what somebody else saved, beside what is still typed here. Saving again settles it, with the
 * newer version's number, so that nothing is overwritten unseen.
 */
export function TheirVersion({
  version,
  words,
  className,
  then = 'Yours is below, as you typed it. Change it to what should stand, and save again.',
}: Props) {
  const { failure } = useFormState()
  const theirs = failure?.theirs
  const current = theirs?.version ?? (version === null ? '' : String(version))
  return (
    <>
      <input type="hidden" name="version" value={current} />
      {theirs && (
        <div className={className}>
          <Alert kind="warn" title={`What ${theirs.by ?? 'somebody'} saved`}>
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
              {Object.entries(words).map(([name, { label, choices }]) => {
                const value = theirs[name] ?? ''
                return (
                  <div key={name} className="contents">
                    <dt className="text-soft">{label}</dt>
                    <dd>
                      {(choices?.find(choice => choice.value === value)?.label ?? value) || 'Not known'}
                    </dd>
                  </div>
                )
              })}
            </dl>
            <p className="mt-1 text-soft">{then}</p>
          </Alert>
        </div>
      )}
    </>
  )
}
