// Never ends a job whose title has “Hang” in it; answers every other.
process.on('message', ({ id, job }) => {
  while (job.document.title.includes('Hang'));
  const report = { ok: true, pageCount: 1, findings: [] }
  process.send({ id, bytes: new TextEncoder().encode(job.document.title), report })
})
