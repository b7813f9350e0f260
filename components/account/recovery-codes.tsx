/** Ten codes to print or write down; this is the only time they are seen. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p className="text-soft">
        Each opens your account once, in place of a code from the app, on the day the phone is lost. They are
        not shown again.
      </p>
      <ul className="grid gap-x-6 gap-y-1 font-mono text-13 phone:grid-cols-2">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  )
}
