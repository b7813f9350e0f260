import { Drawer } from '@/components/finding/drawer'
import { FindingPanel } from '@/components/finding/finding-panel'
import { type Actor, may } from '@/lib/access'
import type { CaseView, FlagView } from '@/lib/cases'
import { factHref } from '../../paper-place'
import { FlagDecision } from './flag-decision'
import { HearingSent } from './hearing-sent'

/** Why? for one flag: fact, rule, citation, and what may be decided about it. */
export function WhyDrawer({ actor, view, flag }: { actor: Actor; view: CaseView; flag: FlagView }) {
  const at = view.flags.findIndex(({ id }) => id === flag.id)
  const hrefOf = (other: FlagView | undefined) => (other ? `/cases/${view.caseId}?why=${other.id}` : null)
  return (
    <Drawer
      title="Why?"
      closeHref={`/cases/${view.caseId}`}
      position={{
        words: `${at + 1} of ${view.flags.length}`,
        previousHref: hrefOf(view.flags[at - 1]),
        nextHref: hrefOf(view.flags[at + 1]),
      }}
      footer={
        may(actor.role, 'flag.decide') && (
          <FlagDecision
            key={`${flag.id}${flag.version}`}
            flag={flag}
            asOf={view.today}
            mayOverride={may(actor.role, 'flag.override')}
          />
        )
      }
    >
      <FindingPanel
        finding={flag.finding}
        asOf={view.assessedOn ?? view.today}
        sourceHref={source => factHref(source, view.caseId)}
        stamp={{ rulePack: view.rulePack, factsHash: view.factsHash }}
      />
      {may(actor.role, 'case.write') && <HearingSent caseId={view.caseId} flag={flag} asOf={view.today} />}
    </Drawer>
  )
}
