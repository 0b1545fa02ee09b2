// Keeps more and more for a job titled “Eat”; answers every other.
process.on('message', ({ id, job }) => {
  const kept = []
  while (job.document.title === 'Eat') kept.push(Array.from({ length: 1000 }, () => kept.length))
  const report = { ok: true, pageCount: 1, findings: [] }
  process.send({ id, bytes: new TextEncoder().encode(job.document.title), report })
})
