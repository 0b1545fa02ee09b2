import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

export type Nginx = { url: string; stop: () => Promise<void> }

/**
 * nginx with one worker on a free port of this machine, serving `bytes` from a file with the page's own headers.
 * @returns null where nginx is not installed
 */
export async function startNginx(
  folder: string,
  bytes: Buffer,
  headers: Record<string, string>,
): Promise<Nginx | null> {
  if (spawnSync('nginx', ['-v'], { stdio: 'ignore' }).error) return null
  const port = await freePort()
  mkdirSync(path.join(folder, 'html'), { recursive: true })
  writeFileSync(path.join(folder, 'html', 'page.html'), bytes)
  const quoted = (text: string) => `"${text.replaceAll(/["\\$]/g, '\\$&')}"`
  const added = Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(folder, name)};`,
  )
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${path.join(folder, 'nginx.pid')};
error_log ${path.join(folder, 'error.log')};
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=10;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${path.join(folder, 'html')};
    default_type text/html;
    ${added.join('\n    ')}
  }
}
`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()))
  const url = `http://127.0.0.1:${port}/page.html`
  for (let tries = 0; ; tries++) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) break
    if (tries === 100 || child.exitCode !== null) throw new Error(`nginx does not answer:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    stop: () => {
      child.kill('SIGQUIT')
      return ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
