export interface Consequences {
  /** What will be set, a sentence each: a day with its kind, its right and what is lost with it. */
  sets: readonly string[]
  /** What will not, so that nobody takes it for more than it is. */
  doesNotSet: string
  afterwards: string
}

export function ConfirmConsequences({ consequences }: { consequences: Consequences }) {
  return (
    <section
      aria-labelledby="when-confirmed"
      className="border-t border-line bg-desk px-5 py-2.5 text-12 max-phone:px-4"
    >
      <h2 id="when-confirmed" className="text-12 font-medium text-soft">
        When you confirm as read
      </h2>
      <dl className="mt-0.5 grid grid-cols-[auto_1fr] gap-x-2.5 gap-y-px">
        <dt className="text-soft">Sets</dt>
        <dd>
          {consequences.sets.map(sentence => (
            <span key={sentence} className="block">
              {sentence}
            </span>
          ))}
        </dd>
        <dt className="text-soft">Does not set</dt>
        <dd>{consequences.doesNotSet}</dd>
        <dt className="text-soft">Then</dt>
        <dd>{consequences.afterwards}</dd>
      </dl>
    </section>
  )
}
