import 'server-only'

export { ARCHIVE_LIMITS, type Archive, type ArchivedFile, openArchive } from './archive'
export {
  BlobTooLarge,
  clearUnfinishedUploads,
  readBlob,
  readWholeBlob,
  type StoredBlob,
  storeBlob,
} from './blobs'
export { checkDatabase, UnsafeDatabase } from './boot-check/boot-check'
export { dayIn, now, todayIn } from './clock'
export { asBig, asCents, asColumn, asDay } from './columns'
export {
  asIdentity,
  asIdentityOfFirm,
  disconnect,
  isDatabaseAway,
  isUniqueViolation,
  type Tx,
  withFirm,
} from './db'
export { environment } from './env'
export { enqueue, type JobHandlers, openJobs, prepareJobs, startWorkers, stopJobs } from './jobs'
export { describeError, log } from './log'
export {
  chainHash,
  cookieSecret,
  type FirmVault,
  newFirmKey,
  openFirmVault,
  openForInstallation,
  type SealedPlace,
  sealForInstallation,
} from './vault'
