import { provideKeys } from './keys'
import type { Settings } from './settings'

type AppSetting =
  | 'DATABASE_URL'
  | 'DATABASE_EMBEDDED'
  | 'DATA_DIR'
  | 'APP_KEYS'
  | 'APP_ORIGIN'
  | 'NEXTAUTH_URL'
  | 'NEXTAUTH_SECRET'

interface Place {
  databaseUrl: string
  databaseIsNew: boolean
}

/** Gives the rooms of the application their settings, in this process and in those that it starts. */
export function enterApplication(settings: Settings, { databaseUrl, databaseIsNew }: Place): void {
  const { appKeys, sessionSecret } = provideKeys({ ...settings, databaseIsNew })
  const environment: Record<AppSetting, string> = {
    DATABASE_URL: databaseUrl,
    DATABASE_EMBEDDED: settings.databaseUrl ? 'no' : 'yes',
    DATA_DIR: settings.dataFolder,
    APP_KEYS: appKeys,
    APP_ORIGIN: settings.origin,
    NEXTAUTH_URL: settings.origin,
    NEXTAUTH_SECRET: sessionSecret,
  }
  Object.assign(process.env, environment)
}
