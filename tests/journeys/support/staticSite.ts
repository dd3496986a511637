import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

export interface StaticSite {
  /** Where the site begins, with the slash. */
  readonly address: string
  /** From now on this folder is the site; what only the one before had is gone. */
  readonly publish: (folder: string) => void
  readonly close: () => void
}

/** A static host: a folder under a path, 404.html for what is not there, nothing cached. */
export async function serveStaticSite(base: string): Promise<StaticSite> {
  let folder = ''
  const send = (response: ServerResponse, status: number, file: string) => {
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
    createReadStream(file).pipe(response)
  }
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const inside = pathname.startsWith(base)
    const file = path.join(folder, pathname.slice(base.length) || 'index.html')
    const found = existsSync(file) && statSync(file).isFile()
    if (!inside) response.writeHead(404).end()
    else if (found) send(response, 200, file)
    else send(response, 404, path.join(folder, '404.html'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${base}`,
    publish: (next) => {
      folder = next
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
