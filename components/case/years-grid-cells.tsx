import { formatDay, type LadderStage, type PlainDate, stageWords } from '@/lib/resolution'
import { Hollow } from '../ui/hollow'
import { SeverityMark } from '../ui/severity-mark'
import type { YearRow, YesNoUnknown } from './years-grid'

export function FiledCell({ filed }: { filed: YearRow['filed'] }) {
  if (filed === 'filed') return <>Filed</>
  if (filed === 'not-required') return <span className="text-soft">Not required</span>
  return <Hollow>{filed === 'not-filed' ? 'Not filed' : 'Unknown'}</Hollow>
}

interface StageProps {
  stage: LadderStage | 'unknown'
  lastNotice: { code: string; date: PlainDate | null } | null
}

/** The notice with its day over the stage; a year without either says its stage, and a stage nobody knows is hollow. */
export function StageCell({ stage, lastNotice }: StageProps) {
  const words = stage === 'unknown' ? <Hollow /> : stageWords[stage]
  if (!lastNotice)
    return <span className={stage === 'paid' || stage === 'none' ? 'text-soft' : ''}>{words}</span>
  return (
    <span className="grid leading-[15px]">
      <span className="rail:whitespace-nowrap">
        <b>{lastNotice.code}</b>, {lastNotice.date ? formatDay(lastNotice.date) : 'day unknown'}
      </span>
      <span className="text-11 text-soft">{words}</span>
    </span>
  )
}

export function HeldCell({ held, yes }: { held: YesNoUnknown; yes: string }) {
  if (held === 'yes') return <span className="font-medium">{yes}</span>
  return held === 'no' ? <span className="text-soft">None</span> : <Hollow />
}

/** An old transcript is said in words and shape, not only in another ink. */
export function TranscriptAgeCell({ transcript }: { transcript: YearRow['transcript'] }) {
  if (!transcript) return <Hollow>None on file</Hollow>
  const age = transcript.ageDays === 1 ? '1 day' : `${transcript.ageDays} days`
  return transcript.stale ? (
    <SeverityMark level={3}>
      <span className="whitespace-nowrap">{age}, pull again</span>
    </SeverityMark>
  ) : (
    <span className="whitespace-nowrap">{age}</span>
  )
}
