// Never ends a job titled “Hang” or “Agenda”; answers every other.
process.on('message', ({ id, job }) => {
  while (/Hang|Agenda/.test(job.document.title));
  const report = { ok: true, pageCount: 1, findings: [] }
  process.send({ id, bytes: new TextEncoder().encode(job.document.title), report })
})
