export type { CaseAnswers } from './answers'
export { factsOf, type ReadPaper } from './facts-of'
