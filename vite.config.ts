import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [
    // db/ stands outside app/, where Remix's own .server protection does not reach.
    denyImports({
      client: {
        files: ['**/db/*.ts', '**/db/dialects/**', '**/db/migrations/**'],
        specifiers: ['better-sqlite3', 'pg'],
      },
    }),
    remix(remixConfig),
  ],
  // The server serves public/ itself; copying it would race with the styles, which are written there at the same time.
  build: { target: 'es2022', assetsInlineLimit: 0, copyPublicDir: false },
  optimizeDeps: {
    include: ['react', 'react-dom/client', '@remix-run/react', '@dnd-kit/core', '@dnd-kit/sortable'],
  },
})
