import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** The line with which a house says that it is ready. What it prints afterwards is its log and is let go. */
export async function firstJsonLine(house: ChildProcess): Promise<string> {
  if (!house.stdout) throw new Error('The sample house can not be heard.')
  for await (const line of createInterface(house.stdout)) {
    if (!line.startsWith('{"url"')) continue
    // Reading on keeps the pipe from filling up.
    house.stdout.resume()
    return line
  }
  throw new Error('The sample house ended before it was ready.')
}
