import { judgeFile } from '#app/files/judge/judge-file.ts'
for (const f of process.argv.slice(2)) { const s = Date.now(); console.log(f, await judgeFile(f).catch(e => 'THROWS ' + e.name + ' ' + String(e.message).slice(0,200)), Date.now() - s, 'ms') }
