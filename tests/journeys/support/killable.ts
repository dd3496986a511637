import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { CHROME_PATH, CHROMIUM_FLAGS } from '../../../scripts/chromium-flags.mjs'

export interface KillableBrowser {
  readonly context: BrowserContext
  readonly page: Page
  /** Gets ready to kill every process of the browser at one blow, as an empty battery would. */
  readonly aim: () => Promise<() => Promise<void>>
}

/** A browser with a profile on disk, which the next one started on it finds again. */
export async function startKillable(profile: string, address = ''): Promise<KillableBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROME_PATH,
    args: CHROMIUM_FLAGS,
    baseURL: address,
    locale: 'en',
  })
  const [page = await context.newPage()] = context.pages()
  return {
    context,
    page,
    aim: async () => {
      const ids = await processesOf(context)
      return async () => {
        const gone = context.waitForEvent('close')
        for (const id of ids) kill(id)
        await gone
      }
    },
  }
}

/** The numbers of all processes of a browser, the main one first. */
async function processesOf(context: BrowserContext): Promise<readonly number[]> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('a persistent context without its browser')
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const main = processInfo.filter(({ type }) => type === 'browser')
  return [...main, ...processInfo].map(({ id }) => id)
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}
