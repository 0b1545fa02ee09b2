const workFolders = ['clerk', 'commissioner', 'department', 'account']

/** Whether a path (also Remix's `….data` twin of it) is a page of a signed-in role, which may run our script. */
export function isWorkPath(path: string): boolean {
  const first = path.split('/')[1]?.replace(/\.data$/, '') ?? ''
  return workFolders.includes(first)
}
