import { createFileDoor } from '#app/files/file-door.server.ts'
const door = createFileDoor({ note: (e) => console.log(e) })
let pause = 0, last = performance.now(); setInterval(() => { const n = performance.now(); pause = Math.max(pause, n - last - 5); last = n }, 5).unref()
for (const f of process.argv.slice(2)) { pause = 0; const s = Date.now(); console.log(f, await door.judge(f), Date.now() - s, 'ms', 'pause', Math.round(pause), 'rss', Math.round(process.memoryUsage().rss/1e6)) }
await door.close()
