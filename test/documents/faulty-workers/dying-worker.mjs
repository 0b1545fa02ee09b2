// Dies at the first job it is given; its successor answers the next.
process.on('message', ({ id, job }) => {
  if (job.document.title === 'Die') process.exit(3)
  const report = { ok: true, pageCount: 1, findings: [] }
  process.send({ id, bytes: new TextEncoder().encode(job.document.title), report })
})
